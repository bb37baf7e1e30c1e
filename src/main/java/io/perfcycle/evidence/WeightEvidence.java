package io.perfcycle.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code weights}: what the figures of the last cycles suggest for each post's weights. A proposal; people decide, and
 * nothing is applied by itself. Whom it would help or cost stands in {@link WeightPeople}, for HR only.
 *
 * @param cycles the history that was looked at, the oldest first: up to eight released cycles of one cadence
 * @param scorecards by post
 */
public record WeightEvidence(List<String> cycles, List<Scorecard> scorecards) {

    public WeightEvidence {
        cycles = List.copyOf(cycles);
        scorecards = List.copyOf(scorecards);
    }

    /** Whether there is a proposal, and if not, why the present weights stay. */
    public enum Standing {
        PROPOSED,
        /** Fewer than 30 complete results. */
        TOO_FEW_RESULTS,
        /** Complete results of fewer than three cycles. */
        TOO_FEW_CYCLES,
        /** More than 20 % of some indicator's figures are missing. */
        MISSING_FIGURES,
        /** Some indicator gives everybody the same. */
        NO_SPREAD,
        /** Fewer than two indicators with a weight. */
        TOO_FEW_INDICATORS,
        /** No weights within all bounds add up to 100. */
        OUT_OF_BOUNDS
    }

    /**
     * One post's scorecard.
     *
     * @param results complete results that the proposal rests on
     * @param people how many different people they are of
     * @param periods in how many cycles
     * @param culprit the indicator that stands in the way, where {@code standing} is MISSING_FIGURES or NO_SPREAD
     * @param seed of the bootstrap, so that the intervals can be counted again
     * @param weights by place on the scorecard, whether or not there is a proposal
     * @param preview what the proposal would have done in the last cycle; null without a proposal
     */
    public record Scorecard(
            String post,
            String postName,
            @Nullable String postNameEn,
            Standing standing,
            @Nullable String culprit,
            int results,
            int people,
            int periods,
            long seed,
            List<Weight> weights,
            @Nullable Preview preview) {

        public Scorecard {
            weights = List.copyOf(weights);
        }
    }

    /**
     * One indicator's weight, in percent.
     *
     * @param least lower bound of the library
     * @param most upper bound of the library
     * @param proposed what CRITIC suggests, smoothed, at most 5 points away, within the bounds, in whole percents; null without
     *     a proposal
     * @param critic the way to it
     * @param regression the same from the business outcome, for comparison; null without an outcome or enough results
     * @param entropy entropy weight, for information only
     */
    public record Weight(
            String indicator,
            String name,
            @Nullable String nameEn,
            double present,
            double least,
            double most,
            @Nullable Integer proposed,
            @Nullable Suggested critic,
            @Nullable Suggested regression,
            @Nullable Double entropy) {}

    /**
     * What one method suggests.
     *
     * @param n complete results, with the outcome where the method needs it
     * @param raw the method's own share, in percent, to two places
     * @param proposed smoothed, limited and rounded
     * @param low lower end of its 95 % bootstrap interval
     * @param high upper end of it
     */
    public record Suggested(int n, double raw, int proposed, double low, double high) {}

    /**
     * The last cycle's results counted again with the proposed weights; levels that people decided stay.
     *
     * @param cycle its code
     * @param people results that were counted again; split participations are not
     * @param gaining how many would have a higher total, by a hundredth or more
     * @param losing how many a lower one
     * @param unchanged how many the same
     * @param levelUp how many would be in a higher level
     * @param levelDown how many in a lower one
     * @param meanChange mean of the changes of all totals, to two places; null below 5 people
     */
    public record Preview(
            String cycle,
            int people,
            int gaining,
            int losing,
            int unchanged,
            int levelUp,
            int levelDown,
            @Nullable Double meanChange) {}
}
