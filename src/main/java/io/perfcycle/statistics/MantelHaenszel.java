package io.perfcycle.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Whether an outcome and a group go together once the posts are told apart: Mantel and Haenszel (1959) over 2 x 2 tables, one
 * for each stratum. What looks unfair over all posts may be fair in each of them, and the other way round. Agrees with R
 * {@code mantelhaen.test}.
 *
 * @param strata how many tables tell something: both groups and both outcomes occur
 * @param n people in them
 * @param oddsRatio common odds ratio of the group against the others; null where it cannot be counted
 * @param chiSquared with Yates's correction, 1 degree of freedom; null without a test
 * @param p upper tail; null without a test
 */
public record MantelHaenszel(
        int strata,
        int n,
        @Nullable Double oddsRatio,
        @Nullable Double chiSquared,
        @Nullable Double p) {

    private static final double YATES = 0.5;

    /** One stratum: people of the group and of the others, with the outcome and all of them. */
    public record Stratum(int hits, int people, int otherHits, int otherPeople) {
        public Stratum {
            if (hits < 0 || hits > people || otherHits < 0 || otherHits > otherPeople) {
                throw new IllegalArgumentException(
                        "%d of %d, %d of %d".formatted(hits, people, otherHits, otherPeople));
            }
        }

        private boolean tells() {
            var all = hits + otherHits;
            return people > 0 && otherPeople > 0 && all > 0 && all < n();
        }

        private int n() {
            return people + otherPeople;
        }
    }

    /** Tests the strata that tell something. */
    public static MantelHaenszel of(List<Stratum> all) {
        var strata = all.stream().filter(Stratum::tells).toList();
        var n = strata.stream().mapToInt(Stratum::n).sum();
        if (strata.isEmpty()) {
            return new MantelHaenszel(0, 0, null, null, null);
        }
        var seen = 0.0;
        var expected = 0.0;
        var variance = 0.0;
        var above = 0.0;
        var below = 0.0;
        for (var one : strata) {
            double size = one.n();
            double hits = one.hits() + one.otherHits();
            seen += one.hits();
            expected += one.people() * hits / size;
            variance += one.people() * (double) one.otherPeople() * hits * (size - hits) / (size * size * (size - 1));
            above += one.hits() * (double) (one.otherPeople() - one.otherHits()) / size;
            below += one.otherHits() * (double) (one.people() - one.hits()) / size;
        }
        var apart = Math.abs(seen - expected);
        var chiSquared = Math.pow(apart - Math.min(YATES, apart), 2) / variance;
        return new MantelHaenszel(
                strata.size(),
                n,
                below == 0 ? null : above / below,
                chiSquared,
                ChiSquaredDistribution.of(1).survivalProbability(chiSquared));
    }
}
