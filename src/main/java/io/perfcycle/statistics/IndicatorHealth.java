package io.perfcycle.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures say about one indicator of one post, and what follows from it by fixed rules. Never more than a proposal:
 * people decide, and law, safety and veto indicators are not judged this way at all.
 *
 * @param description how its points lie
 * @param discrimination upper less lower 27 %, by the total without it
 * @param itemRest corrected item-total correlation; of rated scales only
 * @param validity rank correlation with the outcome that the company named
 * @param twin the other indicator of the post that goes most together with it; null where none is known
 * @param redundancy rank correlation with the twin
 * @param inflation variance inflation among the post's indicators
 * @param stability rank correlation with the cycle before
 */
public record IndicatorHealth(
        Description description,
        Estimate discrimination,
        Estimate itemRest,
        Estimate validity,
        @Nullable String twin,
        Estimate redundancy,
        Estimate inflation,
        Estimate stability) {

    /** People that are needed before anything is recommended. */
    public static final int NEEDED = 30;

    /** What is proposed. */
    public enum Recommendation {
        KEEP,
        ADJUST,
        MERGE,
        RETIRE,
        INSUFFICIENT_DATA
    }

    /** Why it is proposed, or what else was seen. */
    public enum Reason {
        /** Fewer than {@value #NEEDED} figures. */
        TOO_FEW,
        /** More than 20 % of the figures are missing. */
        MISSING_FIGURES,
        /** 10 to 20 % of the figures are missing. */
        SOME_MISSING,
        /** It goes against the outcome, or against everything else. */
        REVERSED,
        /** At least 40 % of the people are at the cap. */
        CEILING,
        /** At least 40 % of the people are at the floor. */
        FLOOR,
        /** 15 % or more at one end, and hardly tells people apart; a reason to adjust once that is more than noise. */
        CROWDED_END,
        /** Nearly everybody earns the same. */
        NO_SPREAD,
        /** Another indicator of the post says the same; a reason to merge once that is more than noise. */
        REDUNDANT,
        /** Neither tells people apart nor goes with the outcome, in this review and the one before. */
        USELESS_TWICE,
        /** Neither tells people apart nor goes with the outcome, in this review. */
        USELESS_ONCE,
        /** Ranks people quite differently from one cycle to the next. */
        UNSTABLE,
        /** Nothing speaks against it. */
        SOUND
    }

    /**
     * What follows.
     *
     * @param reasons the first one led to the recommendation
     */
    public record Verdict(Recommendation recommendation, List<Reason> reasons) {
        public Verdict {
            reasons = List.copyOf(reasons);
        }
    }

    private static final double MISSING = 0.20;
    private static final double SOME_MISSING = 0.10;
    private static final double CROWDED = 0.40;
    private static final double FLAGGED = 0.15;
    private static final double POOR = 0.20;
    private static final double GOOD = 0.30;
    private static final double NO_SPREAD = 5;
    private static final double SAME = 0.80;
    private static final double TOGETHER = 0.50;
    private static final double INFLATED = 10;
    private static final double WEAK = 0.10;
    private static final double NOISE = 0.30;

    /**
     * The first rule that fits decides; the order is that of how sure one can be.
     *
     * @param weaker true if the twin is at least as valid, so that of two alike this is the one to give up
     * @param uselessBefore true if the review before found it useless too
     */
    public Verdict verdict(boolean weaker, boolean uselessBefore) {
        var n = description.n();
        if (n < NEEDED) {
            return new Verdict(Recommendation.INSUFFICIENT_DATA, List.of(Reason.TOO_FEW));
        }
        var adjust = adjust();
        if (!adjust.isEmpty()) {
            return new Verdict(Recommendation.ADJUST, adjust);
        }
        if (weaker && surelyRedundant()) {
            return new Verdict(Recommendation.MERGE, List.of(Reason.REDUNDANT));
        }
        if (useless() && uselessBefore) {
            return new Verdict(Recommendation.RETIRE, List.of(Reason.USELESS_TWICE));
        }
        var remarks = new ArrayList<Reason>();
        if (useless()) {
            remarks.add(Reason.USELESS_ONCE);
        }
        if (description.missingShare() >= SOME_MISSING) {
            remarks.add(Reason.SOME_MISSING);
        }
        if (stability.below(NOISE)) {
            remarks.add(Reason.UNSTABLE);
        }
        if (redundant()) {
            remarks.add(Reason.REDUNDANT);
        }
        if (crowded()) {
            remarks.add(Reason.CROWDED_END);
        }
        return new Verdict(Recommendation.KEEP, remarks.isEmpty() ? List.of(Reason.SOUND) : remarks);
    }

    private List<Reason> adjust() {
        var found = new ArrayList<Reason>();
        if (description.missingShare() > MISSING) {
            found.add(Reason.MISSING_FIGURES);
        }
        if (reversed()) {
            found.add(Reason.REVERSED);
        }
        if (description.ceilingShare().atLeast(CROWDED)) {
            found.add(Reason.CEILING);
        } else if (description.floorShare().atLeast(CROWDED)) {
            found.add(Reason.FLOOR);
        } else if (crowded() && discrimination.high() != null && discrimination.high() < GOOD) {
            found.add(Reason.CROWDED_END);
        } else if (description.deviation().below(NO_SPREAD)) {
            found.add(Reason.NO_SPREAD);
        }
        return found;
    }

    private boolean crowded() {
        return discrimination.below(POOR)
                && (description.ceilingShare().atLeast(FLAGGED)
                        || description.floorShare().atLeast(FLAGGED));
    }

    /** A whole interval lies below zero: no accident. */
    private boolean reversed() {
        return surelyNegative(validity) || surelyNegative(discrimination) && !validity.atLeast(0);
    }

    private static boolean surelyNegative(Estimate estimate) {
        return estimate.high() != null && estimate.high() < 0;
    }

    private boolean redundant() {
        return redundancy.atLeast(SAME) || inflation.atLeast(INFLATED);
    }

    /** Not only the estimate but all that it may be says that both go together. */
    private boolean surelyRedundant() {
        return redundancy.atLeast(SAME) && (redundancy.low() == null || redundancy.low() >= TOGETHER)
                || inflation.atLeast(INFLATED);
    }

    /** Neither tells people apart nor goes with the outcome; without an outcome nothing is useless. */
    public boolean useless() {
        return discrimination.below(POOR) && validity.value() != null && Math.abs(validity.value()) < WEAK;
    }
}
