package io.perfcycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestRemainderTest {

    /** The first two from domain 1.8; the others by hand, with the claims in the comment. */
    @ParameterizedTest
    @CsvSource({
        "17, 20/70/10, 3/12/2", // 3.4, 11.9, 1.7
        "8, 20/70/10, 1/6/1", // 1.6, 5.6, 0.8: the last place to the middle of two equal remainders
        "10, 10/20/50/15/5, 1/2/5/2/0", // 1, 2, 5, 1.5, 0.5: C lies nearer to the middle than D
        "10, 25/25/25/25, 3/3/2/2", // 2.5 each: the upper middle, then up
        "2, 25/50/25, 1/1/0", // 0.5, 1, 0.5: equal remainders, and the middle has its whole claim: up before down
        "1, 20/20/20/20/20, 0/0/1/0/0",
        "2, 20/20/20/20/20, 0/1/1/0/0",
        "3, 20/20/20/20/20, 1/1/1/0/0",
        "4, 20/20/20/20/20, 1/1/1/1/0",
        "0, 20/70/10, 0/0/0",
        "7, 100/0/0, 7/0/0",
        "3, 33.33/33.33/33.34, 1/1/1"
    })
    void dealsOutAsByHand(int units, String shares, String parts) {
        assertThat(LargestRemainder.of(units, numbers(shares)))
                .isEqualTo(Arrays.stream(parts.split("/")).map(Integer::valueOf).toList());
    }

    @Test
    void alwaysDealsOutEverythingAndNobodyIsAWholeUnitFromHisClaim() {
        var random = new Random(20261125);
        for (var round = 0; round < 5_000; round++) {
            var shares = random.ints(1 + random.nextInt(7), 0, 1_000)
                    .mapToObj(BigDecimal::valueOf)
                    .toList();
            var whole = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (whole.signum() == 0) {
                continue;
            }
            var units = random.nextInt(500);
            var parts = LargestRemainder.of(units, shares);
            assertThat(parts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(units);
            for (var at = 0; at < parts.size(); at++) {
                // |part * whole - share * units| < whole: the quota rule, without division
                var away = BigDecimal.valueOf(parts.get(at))
                        .multiply(whole)
                        .subtract(shares.get(at).multiply(BigDecimal.valueOf(units)))
                        .abs();
                assertThat(away).isLessThan(whole);
            }
        }
    }

    @Test
    void refusesWhatCannotBeDealtOut() {
        assertThatThrownBy(() -> LargestRemainder.of(3, numbers("0/0"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LargestRemainder.of(3, numbers("10/-1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LargestRemainder.of(-1, numbers("1/1"))).isInstanceOf(IllegalArgumentException.class);
    }

    static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split("/")).map(BigDecimal::new).toList();
    }
}
