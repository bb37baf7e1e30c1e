package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.cycle.CyclePolicies.Relation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlendTest {

    private static final int LEAST = 3;
    private static final Map<Relation, BigDecimal> WEIGHTS = Map.of(
            Relation.MANAGER, new BigDecimal(50),
            Relation.PEER, new BigDecimal(30),
            Relation.CUSTOMER, new BigDecimal(20));

    /** Weights of domain.md 2.4; each expected value by hand as written behind it. */
    @ParameterizedTest(name = "manager {0}, peers {1}, customers {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        4 | 3 4 4   | 5 5 4 | MANAGER 4.00 x1, PEER 3.67 x3, CUSTOMER 4.67 x3 = 4.04 | (50*4 + 30*3.67 + 20*4.67) / 100 = 4.035
        4 | 3 4 4   | -     | MANAGER 4.00 x1, PEER 3.67 x3 = 3.88               | (50*4 + 30*3.67) / 80 = 3.87625
        4 | 3 4     | 5     | MANAGER 4.00 x1, OTHERS 4.00 x3 = 4.00             | two peers and one customer are three others: (50*4 + 50*4) / 100
        2 | 5 5     | 5     | MANAGER 2.00 x1, OTHERS 5.00 x3 = 3.50             | OTHERS carry 30 + 20
        4 | 5 5     | -     | MANAGER 4.00 x1 = 4.00                             | two are too few and neither count nor appear
        4 | 1 2 3   | 5 5   | MANAGER 4.00 x1, PEER 2.00 x3 = 3.25               | (50*4 + 30*2) / 80; the two customers stay hidden
        - | 1 2 3   | -     | PEER 2.00 x3 = 2.00                                | the manager has not observed it
        - | 1 2     | -     | = -                                                | nobody who may count has
        3 | -       | -     | MANAGER 3.00 x1 = 3.00                             | nobody was asked
        """)
    void relationsOfTooFewAreOthersOrSilent(String manager, String peers, String customers, String wanted, String by) {
        assertThat(told(blend(manager, peers, customers))).as(by).isEqualTo(wanted);
    }

    /** A peer who reads the calculation: four peers are shown, three are others, and of others there must be four as well. */
    @ParameterizedTest(name = "peers {0}, customers {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        3 4 4 5 | -     | MANAGER 4.00 x1, PEER 4.00 x4 = 4.00
        3 4 4   | -     | MANAGER 4.00 x1 = 4.00
        3 4 4   | 5     | MANAGER 4.00 x1, OTHERS 4.00 x4 = 4.00
        3 4     | 5     | MANAGER 4.00 x1 = 4.00
        3 4 4   | 5 5 5 | MANAGER 4.00 x1, CUSTOMER 5.00 x3 = 4.29
        """)
    void whereSomebodyLooksOnOneMoreIsNeeded(String peers, String customers, String wanted) {
        assertThat(told(blend("4", peers, customers, new Quorum(LEAST, Set.of(Voice.PEER)))))
                .isEqualTo(wanted);
    }

    /** Sample standard deviations: of 1 3 2 exactly 1; of 3 4 4 4 it is 0.5; of 5 1 5 1 it is 2.31. */
    @ParameterizedTest
    @CsvSource({"2, 1 3 2 2, false", "2, 1 3 3 1, true", "4, 3 4 4, false", "5, 1 5 1, true", "1, '', false"})
    void levelsThatSpreadByOneOrMoreAreFlagged(String manager, String peers, boolean disputed) {
        assertThat(blend(manager, peers.isEmpty() ? null : peers, null).disputed())
                .isEqualTo(disputed);
    }

    @Test
    void aSampleDeviationOfExactlyOneIsFlagged() {
        assertThat(blend(null, "1 2 3", null).disputed()).isTrue();
    }

    /** Whatever is given: no part of fewer than three, and everybody who is not in a shown part is nowhere. */
    @Test
    void noPublishedPartEverHoldsFewerThanThree() {
        var chance = new Random(360);
        for (var round = 0; round < 20_000; round++) {
            var levels = new EnumMap<Voice, List<Integer>>(Voice.class);
            for (var slice : List.of(Voice.PEER, Voice.CUSTOMER, Voice.REPORT, Voice.OTHERS)) {
                var size = chance.nextInt(6);
                if (size > 0) {
                    levels.put(slice, chance.ints(size, 1, 6).boxed().collect(Collectors.toList()));
                }
            }
            var blend = Blend.of(
                    null,
                    levels,
                    weights(),
                    EnumSet.of(Relation.PEER, Relation.CUSTOMER, Relation.REPORT),
                    Quorum.of(LEAST));
            assertThat(blend.parts()).allMatch(part -> part.answers() >= LEAST);
            // What the combined level holds beyond the shown parts is nothing: it follows from them alone.
            var whole = blend.parts().stream().map(Blend.Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (whole.signum() > 0) {
                assertThat(blend.combined())
                        .isEqualTo(blend.parts().stream()
                                .map(part -> part.mean().multiply(part.weight()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(whole, 2, java.math.RoundingMode.HALF_UP));
            }
        }
    }

    private static Map<Relation, BigDecimal> weights() {
        return Map.of(
                Relation.PEER, new BigDecimal(50),
                Relation.CUSTOMER, new BigDecimal(30),
                Relation.REPORT, new BigDecimal(20));
    }

    private static Blend blend(String manager, String peers, String customers) {
        return blend(manager, peers, customers, Quorum.of(LEAST));
    }

    private static Blend blend(String manager, String peers, String customers, Quorum quorum) {
        var levels = new EnumMap<Voice, List<Integer>>(Voice.class);
        put(levels, Voice.PEER, peers);
        put(levels, Voice.CUSTOMER, customers);
        return Blend.of(
                manager == null ? null : new BigDecimal(manager),
                levels,
                WEIGHTS,
                Set.of(Relation.PEER, Relation.CUSTOMER),
                quorum);
    }

    private static void put(Map<Voice, List<Integer>> levels, Voice voice, String given) {
        if (given != null) {
            levels.put(
                    voice, Arrays.stream(given.split(" ")).map(Integer::valueOf).toList());
        }
    }

    private static String told(Blend blend) {
        var parts = blend.parts().stream()
                .map(part -> "%s %s x%d".formatted(part.voice(), part.mean().toPlainString(), part.answers()))
                .collect(Collectors.joining(", "));
        return (parts + " = "
                        + (blend.combined() == null ? "-" : blend.combined().toPlainString()))
                .strip();
    }
}
