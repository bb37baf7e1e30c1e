package io.perfcycle.goalsetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.perfcycle.goalsetting.GoalCascade.Member;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalCascadeTest {

    @Test
    void fullAndHalfTimeGetTheSameTargetAndPartsByExposure() {
        // By hand: 1000 * 1 / 2.5 = 400 and 1000 * 0.5 / 2.5 = 200
        var shares = GoalCascade.split(number("1000"), List.of(of("A", "1"), of("B", "1"), of("C", "0.5")));
        assertThat(shares.get("A").part()).isEqualTo("400");
        assertThat(shares.get("C").part()).isEqualTo("200");
        assertThat(shares.values()).extracting(GoalCascade.Share::target).containsOnly(number("400"));
    }

    @ParameterizedTest
    @CsvSource({
        // By hand: a third is 333.33, and the cent left over goes to the first by number
        "1000, 333.34, 333.33, 333.33",
        "0.01, 0.01, 0, 0",
        "100.0001, 33.3334, 33.3334, 33.3333"
    })
    void whatIsLeftOverGoesToTheFirstByNumber(String whole, String a, String b, String c) {
        var shares = GoalCascade.split(number(whole), List.of(of("C", "1"), of("B", "1"), of("A", "1")));
        assertThat(shares.get("A").part()).isEqualByComparingTo(a);
        assertThat(shares.get("B").part()).isEqualByComparingTo(b);
        assertThat(shares.get("C").part()).isEqualByComparingTo(c);
    }

    @Test
    void partsAddUpToTheWholeAndGrowWithExposureWhateverTheOrder() {
        var random = new Random(20261123);
        for (var round = 0; round < 500; round++) {
            var team = new ArrayList<Member>();
            for (var i = 0; i <= random.nextInt(12); i++) {
                team.add(new Member("E%02d".formatted(i), BigDecimal.valueOf(1 + random.nextInt(1_000_000), 6)));
            }
            var whole = BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), random.nextInt(5));
            var shares = GoalCascade.split(whole, team);
            assertThat(shares.values().stream().map(GoalCascade.Share::part).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(whole);
            for (var one : team) {
                for (var other : team) {
                    if (one.exposure().compareTo(other.exposure()) > 0) {
                        assertThat(shares.get(one.employeeNo()).part())
                                .isGreaterThanOrEqualTo(
                                        shares.get(other.employeeNo()).part());
                    }
                }
            }
            Collections.shuffle(team, random);
            assertThat(GoalCascade.split(whole, team)).isEqualTo(shares);
        }
    }

    @Test
    void whoCanBeAskedForNothingGetsNothing() {
        assertThat(GoalCascade.split(number("10"), List.of(of("A", "1"), of("B", "0"))))
                .containsOnlyKeys("A");
        assertThat(GoalCascade.split(number("10"), List.of())).isEmpty();
    }

    @Test
    void aTargetOfZeroOrLessCannotBeDivided() {
        assertThatIllegalArgumentException().isThrownBy(() -> GoalCascade.split(number("0"), List.of(of("A", "1"))));
    }

    private static Member of(String employeeNo, String exposure) {
        return new Member(employeeNo, number(exposure));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
