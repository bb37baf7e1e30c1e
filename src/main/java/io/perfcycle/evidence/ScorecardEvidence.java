package io.perfcycle.evidence;

import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.Noise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code scorecards}: whether what is added up in each post's total belongs and holds together, and how much of the
 * differences between its people is chance.
 *
 * @param scorecards by post
 */
public record ScorecardEvidence(List<Scorecard> scorecards) {

    public ScorecardEvidence {
        scorecards = List.copyOf(scorecards);
    }

    /** How an indicator's reliability was found. */
    public enum Way {
        /** ICC(1, k) of the months (weeks, in a cycle shorter than three months) of its formula, less each month's mean. */
        MONTHS,
        /** Cronbach's alpha of all rated indicators together. */
        ALPHA,
        /** People supply it once a cycle; nothing to compare it with. */
        UNKNOWN
    }

    /**
     * One post.
     *
     * @param results results of the post in the review's cycles
     * @param people how many different people they are of
     * @param indicators codes of what its people were measured by
     * @param rated those of them that people rate
     * @param alpha Cronbach's alpha of the rated ones, within cycles; KPIs are not judged by it
     * @param correlations Spearman's rho within cycles of each indicator with each, in the order of {@code indicators}
     * @param noiseCycle the cycle in which the noise was looked at: the review's newest with this post
     * @param noise how much of the differences between people's totals is chance
     * @param reliabilities of each indicator, in the order of {@code indicators}
     */
    public record Scorecard(
            String post,
            String postName,
            @Nullable String postNameEn,
            int results,
            int people,
            List<String> indicators,
            List<String> rated,
            Estimate alpha,
            List<List<Estimate>> correlations,
            String noiseCycle,
            Noise noise,
            List<Reliable> reliabilities) {

        public Scorecard {
            indicators = List.copyOf(indicators);
            rated = List.copyOf(rated);
            correlations = List.copyOf(correlations);
            reliabilities = List.copyOf(reliabilities);
        }
    }

    /** How reliably one indicator's points are known. */
    public record Reliable(String indicator, Way way, Estimate reliability) {}
}
