package io.perfcycle.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.cycle.CyclePolicies.Calibration;
import io.perfcycle.cycle.CyclePolicies.Calibration.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten people, 10/20/50/15/5 percent: S 1, A 2, B 5, C 2, D 0. */
class DistributionTest {

    private static final Calibration POLICY = new Calibration(Mode.WARN, null, null, null);

    @Test
    void theSuggestionGoesByRankAndCountsByLargestRemainder() {
        assertThat(Suggestion.quota(POLICY, 10)).containsExactly(1, 2, 5, 2, 0);
        assertThat(suggested(100, 99, 98, 97, 96, 95, 94, 93, 92, 91))
                .containsExactly("S", "A", "A", "B", "B", "B", "B", "B", "C", "C");
    }

    @Test
    void equalTotalsStayTogether() {
        assertThat(suggested(100, 100, 98, 97, 96, 95, 94, 92, 92, 92))
                .containsExactly("S", "S", "A", "B", "B", "B", "B", "C", "C", "C");
    }

    /** The vetoed one takes the lowest place there is, C by these shares of ten, and is suggested D all the same. */
    @Test
    void aVetoTakesThePlaceOfTheLowestAndNotOfTheBest() {
        var people = new ArrayList<Suggestion.Rated>();
        people.add(new Suggestion.Rated(0, new BigDecimal(110), true));
        for (var at = 1; at < 10; at++) {
            people.add(new Suggestion.Rated(at, new BigDecimal(100 - at), false));
        }
        var levels = Suggestion.levels(POLICY, people);
        assertThat(levels.get(0L)).isEqualTo("D");
        assertThat(levels.get(1L)).isEqualTo("S");
        assertThat(levels.values().stream().filter("C"::equals)).hasSize(1);
    }

    @Test
    void itFitsWithinQuotaAndRankAndDiffersBeyond() {
        var seats = seats("SAABBBBBCC", "SAABBBBBCC");
        assertThat(Distribution.of(POLICY, true, seats).fits()).isTrue();
        var generous = Distribution.of(POLICY, true, seats("SAABBBBBCC", "SSABBBBBBC"));
        assertThat(generous.fits()).isFalse();
        assertThat(generous.differences()).isEqualTo("S 2 (1), A 1 (2), B 6 (5), C 1 (2)");
        assertThat(generous.inWords()).isEqualTo("S 2, A 1, B 6, C 1, D 0");
    }

    @Test
    void aTieMayExceedTheQuotaAndTheQuotaItselfFitsToo() {
        assertThat(Distribution.of(POLICY, true, seats("SSABBBBCCC", "SSABBBBCCC"))
                        .fits())
                .isTrue();
        assertThat(Distribution.of(POLICY, true, seats("SSABBBBCCC", "SAABBBBBCC"))
                        .fits())
                .isTrue();
    }

    @Test
    void theToleranceAllowsThatManyMoreOrFewer() {
        var seats = seats("SAABBBBBCC", "SSABBBBBBC");
        assertThat(Distribution.of(new Calibration(Mode.BLOCK, null, null, 1), true, seats)
                        .fits())
                .isTrue();
    }

    @Test
    void whatIsNotGuidedFitsAlwaysAndSuggestsNothing() {
        var unguided = Distribution.of(POLICY, false, seats("", "SSSSS"));
        assertThat(unguided.fits()).isTrue();
        assertThat(unguided.lines()).extracting(Distribution.Line::quota).containsOnlyNulls();
    }

    @Test
    void whoHasNoResultIsNotInTheDenominator() {
        var seats = new ArrayList<>(seats("SAABBBBBCC", "SAABBBBBCC"));
        seats.add(seat(99, null, null));
        assertThat(Distribution.of(POLICY, true, seats).lines())
                .extracting(Distribution.Line::quota)
                .containsExactly(1, 2, 5, 2, 0);
    }

    @Test
    void sharesThatLeaveALevelOutGiveItNothing() {
        var policy = new Calibration(
                Mode.WARN,
                Map.of("A", new BigDecimal(20), "B", new BigDecimal(70), "C", new BigDecimal(10)),
                null,
                null);
        assertThat(Suggestion.quota(policy, 17)).containsExactly(0, 3, 12, 2, 0);
    }

    private static List<String> suggested(int... totals) {
        var people = IntStream.range(0, totals.length)
                .mapToObj(at -> new Suggestion.Rated(at, new BigDecimal(totals[at]), false))
                .toList();
        var levels = Suggestion.levels(POLICY, people);
        return people.stream()
                .map(person -> String.valueOf(levels.get(person.participationId())))
                .toList();
    }

    private static List<Seat> seats(String suggested, String now) {
        return IntStream.range(0, now.length())
                .mapToObj(at -> seat(
                        at, suggested.isEmpty() ? null : suggested.substring(at, at + 1), now.substring(at, at + 1)))
                .toList();
    }

    private static Seat seat(long id, @Nullable String suggested, @Nullable String now) {
        return new Seat(
                id,
                1,
                "E" + id,
                "E" + id,
                "SHOP",
                "HOST",
                "M1",
                LocalDate.EPOCH,
                "SCORED",
                null,
                null,
                null,
                false,
                now,
                suggested,
                now,
                0,
                null,
                null,
                null);
    }
}
