package io.perfcycle.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * The four-fifths rule (Uniform Guidelines 1978): a group whose share of top levels is below 80 % of the best group's is looked
 * at. Beside it Fisher's exact p against that best group, because the rule alone is wrong for small groups, and whether one
 * person more or less would turn the verdict.
 *
 * @param group its name
 * @param hits people of the group with the outcome
 * @param n people of the group
 * @param ratio share / the best share, in [0, 1]
 * @param p two-sided, against the best group
 * @param low true where the ratio is below .80
 * @param unstable true where one hit more in this group or one fewer in the best turns {@code low}
 */
public record ImpactRatio(String group, int hits, int n, double ratio, double p, boolean low, boolean unstable) {

    private static final double FOUR_FIFTHS = 0.8;

    /** How many of a group have the outcome. */
    public record Group(String name, int hits, int n) {
        public Group {
            if (hits < 0 || hits > n) {
                throw new IllegalArgumentException("%d of %d in %s".formatted(hits, n, name));
            }
        }

        double share() {
            return hits / (double) n;
        }
    }

    /** All groups of at least the smallest size against the best of them; empty with fewer than two, or without a hit. */
    public static List<ImpactRatio> of(List<Group> groups, int smallest) {
        var counted = groups.stream()
                .filter(group -> group.n() >= Math.max(1, smallest))
                .toList();
        var best = counted.stream().max(Comparator.comparingDouble(Group::share).thenComparing(Group::n));
        var found = new ArrayList<ImpactRatio>();
        if (counted.size() >= 2 && best.orElseThrow().hits() > 0) {
            counted.forEach(group -> found.add(against(group, best.get())));
        }
        return found;
    }

    private static ImpactRatio against(Group group, Group best) {
        var ratio = group.share() / best.share();
        var low = ratio < FOUR_FIFTHS;
        var p = group.equals(best)
                ? 1
                : FisherExactTest.withDefaults()
                        .with(AlternativeHypothesis.TWO_SIDED)
                        .test(new int[][] {
                            {group.hits(), group.n() - group.hits()}, {best.hits(), best.n() - best.hits()}
                        })
                        .getPValue();
        return new ImpactRatio(group.name(), group.hits(), group.n(), ratio, p, low, low && turns(group, best));
    }

    private static boolean turns(Group group, Group best) {
        var oneMore = (group.hits() + 1.0) / group.n() / best.share();
        var oneFewer = best.hits() == 1 ? 1 : group.share() / ((best.hits() - 1.0) / best.n());
        return Math.max(oneMore, oneFewer) >= FOUR_FIFTHS;
    }
}
