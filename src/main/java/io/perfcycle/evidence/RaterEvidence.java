package io.perfcycle.evidence;

import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.Leniency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code raters}: how managers judge, beside what was measured of the same people. Signs to talk about; nothing in a
 * score follows from them.
 *
 * @param smallest people that a rater must have rated to be named
 * @param raters how many people rated in these cycles
 * @param ratings how many levels they gave
 * @param leftOut raters below the smallest size, who are not named
 * @param within standard deviation of the differences among the people of one rater; null without a comparison
 * @param list the others, the most lenient first
 */
public record RaterEvidence(
        int smallest,
        int raters,
        int ratings,
        int leftOut,
        @Nullable Double within,
        List<Rater> list) {

    public RaterEvidence {
        list = List.copyOf(list);
    }

    /**
     * One rater.
     *
     * @param people different people whom he rated
     * @param compared how many of them have both ratings and measured points
     * @param difference mean of judged minus measured, both as standard deviations within post and cycle, less the mean of
     *     all; null where nobody can be compared
     * @param shrunk what remains of it after shrinking by the size of his team
     * @param adjustedP of the difference, after Benjamini and Hochberg over all raters; null where nobody can be compared
     * @param verdict LENIENT or SEVERE from {@value io.perfcycle.statistics.Leniency#ENOUGH} people and half a deviation on,
     *     if adjusted p is below .05
     * @param spread his deviation over that of the usual rater; below .5 he keeps to the middle
     * @param middle share of level 3 among his ratings; above .8 he keeps to the middle
     * @param halo deviation across one person's ratings over that of the usual rater; below .5 he gives the same on everything
     * @param movedUp share of his people's results that calibration raised
     * @param movedDown share that it lowered
     * @param appealed share that was appealed against
     * @param changedOnAppeal share that an appeal changed
     */
    public record Rater(
            String employeeNo,
            String name,
            int people,
            int ratings,
            int compared,
            @Nullable Double difference,
            @Nullable Double shrunk,
            @Nullable Double adjustedP,
            Leniency.Verdict verdict,
            Estimate spread,
            Estimate middle,
            Estimate halo,
            boolean central,
            boolean halos,
            Estimate movedUp,
            Estimate movedDown,
            Estimate appealed,
            Estimate changedOnAppeal) {}
}
