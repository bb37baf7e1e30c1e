package io.perfcycle.evidence;

import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.IndicatorHealth.Reason;
import io.perfcycle.statistics.IndicatorHealth.Recommendation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code indicators}: whether each indicator is any good. One observation is one person's points in one cycle; people are
 * compared with people of the same post and cycle only. The page docs/evidence.md tells where each number comes from.
 *
 * @param results how many results were looked at
 * @param people how many different people they are of
 * @param outcomes post code to the business outcome against which its indicators are held; empty where none is configured
 * @param indicators by code; vetoes, bonuses and people's own goals are not judged
 */
public record IndicatorEvidence(int results, int people, Map<String, NamedOutcome> outcomes, List<Row> indicators) {

    public IndicatorEvidence {
        outcomes = outcomes == null ? Map.of() : Map.copyOf(outcomes);
        indicators = List.copyOf(indicators);
    }

    /** What the company is after in the end. */
    public record NamedOutcome(String name, @Nullable String nameEn, String formula, String direction) {}

    /**
     * One indicator over all posts that use it.
     *
     * @param posts codes of the posts that use it
     * @param people how many different people were to be measured by it
     * @param n figures that are there
     * @param missingShare missing, held and waived figures / all that were asked for
     * @param mean of the points; not told below 5 people
     * @param deviation of the points; not told below 5 people
     * @param variation deviation / |mean|
     * @param ceilingShare share of points at the cap
     * @param floorShare share of points at 0
     * @param discrimination upper less lower 27 % by the weighted mean of the person's other indicators, over the cap
     * @param itemRest corrected item-total correlation; of a rated indicator with the other rated ones, else with all others, and
     *     then for information only
     * @param validity rank correlation with the outcome in the period after the cycle's
     * @param validityChance p of the validity, adjusted over all indicators of the review (Benjamini and Hochberg)
     * @param twin code of the indicator of the same people with the highest rank correlation
     * @param redundancy that correlation
     * @param inflation variance inflation in the post with the most complete results
     * @param stability rank correlation with the same people's points in the cycle before
     * @param useless whether it neither tells people apart nor goes with the outcome, in this review
     * @param reasons the first one led to the recommendation
     */
    public record Row(
            String indicator,
            String name,
            @Nullable String nameEn,
            String kind,
            List<String> posts,
            int people,
            int n,
            double missingShare,
            Estimate mean,
            Estimate deviation,
            Estimate variation,
            Estimate ceilingShare,
            Estimate floorShare,
            Estimate discrimination,
            Estimate itemRest,
            Estimate validity,
            @Nullable Double validityChance,
            @Nullable String twin,
            Estimate redundancy,
            Estimate inflation,
            Estimate stability,
            boolean useless,
            Recommendation recommendation,
            List<Reason> reasons) {

        public Row {
            posts = List.copyOf(posts);
            reasons = List.copyOf(reasons);
        }
    }
}
