package io.perfcycle.evidence;

import io.perfcycle.statistics.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code groups}: whether groups of people fare differently, and whether they are judged differently at equal figures. Groups below the smallest size are hidden, together with
 * what would reveal them by subtraction; nothing is said of single people.
 *
 * @param smallest people that a group needs to be shown
 * @param people different people with a result in these cycles
 * @param results their results
 * @param attributes what people are grouped by
 */
public record GroupEvidence(int smallest, int people, int results, List<Attribute> attributes) {

    public GroupEvidence {
        attributes = List.copyOf(attributes);
    }

    /** What can be said of an attribute. */
    public enum Verdict {
        /** Fewer than two groups to be shown, or fewer people than a test needs. */
        INSUFFICIENT_DATA,
        NO_DIFFERENCE_FOUND,
        /** Adjusted p below .05 and an effect of .01 or more. */
        DIFFERENT
    }

    /** Where a group stands; a cause to look, no proof of unfairness. */
    public enum Standing {
        USUAL,
        /** Adjusted p below .05 and at least a tenth below the middle place, in an attribute that differs. */
        BELOW,
        ABOVE
    }

    /** What the four-fifths rule says of a group. */
    public enum FourFifths {
        /** No other group, or nobody with a top level. */
        NOT_COMPARED,
        FAIR,
        /** Below four fifths, but one person more or less would turn it. */
        UNSTABLE,
        /** Below four fifths, but within what chance does. */
        BY_CHANCE,
        /** Below four fifths, and adjusted p below .05. */
        LOW
    }

    /**
     * People grouped by one attribute.
     *
     * @param code UNIT, POST_FAMILY, EMPLOYMENT_TYPE or TENURE
     * @param within POST_AND_CYCLE or CYCLE: among whom a person's place is counted, so that easier posts are no unfairness
     * @param people who are in a group that is shown and have somebody of another group to be compared with
     * @param hiddenGroups groups that are not shown
     * @param hiddenPeople people in them; 0 or at least the smallest size
     * @param withheld those of them that another review shows with nearly the same results
     * @param h Kruskal and Wallis's H of the places; null without a test
     * @param p its p
     * @param adjustedP after Benjamini and Hochberg over all attributes, totals and judgements together
     * @param effect epsilon squared
     * @param bare epsilon squared of the bare totals, posts and cycles thrown together: for comparison, never a verdict
     * @param judged whether what was judged less what was measured ({@link JudgedLessMeasured}) differs; of groups compared
     *     across posts nothing is said, whose judgements are not comparable
     * @param judgedPeople who was judged and measured, counted as in {@code people}
     * @param judgedP p of Kruskal and Wallis's H over the places in that difference
     * @param judgedAdjustedP adjusted together with {@code adjustedP}
     * @param judgedEffect its epsilon squared
     */
    public record Attribute(
            String code,
            String within,
            Verdict verdict,
            int people,
            int hiddenGroups,
            int hiddenPeople,
            List<Withheld> withheld,
            @Nullable Double h,
            @Nullable Double p,
            @Nullable Double adjustedP,
            Estimate effect,
            Estimate bare,
            Verdict judged,
            int judgedPeople,
            @Nullable Double judgedP,
            @Nullable Double judgedAdjustedP,
            Estimate judgedEffect,
            List<Group> groups) {

        public Attribute {
            groups = List.copyOf(groups);
            // documents of before there was such a thing do not name it
            withheld = withheld == null ? List.of() : List.copyOf(withheld);
        }
    }

    /**
     * A group that is hidden because the numbers of another review, taken from these, would tell of fewer people than the smallest size.
     *
     * @param review the other review
     */
    public record Withheld(String code, String name, String nameEn, String review) {}

    /**
     * One group.
     *
     * @param people different people in it
     * @param total mean total
     * @param place mean share of comparable people who lie lower, in [0, 1]; .5 is the middle
     * @param p against everybody else of the attribute
     * @param adjustedP after Benjamini and Hochberg over the groups of the attribute
     * @param judgedPlace mean share of comparable people of whom less was judged at equal figures; .5 is the middle
     * @param judgedStanding where the group stands in that
     * @param judgedP against everybody else of the attribute
     * @param judgedAdjustedP after Benjamini and Hochberg over the groups of the attribute
     * @param top share of people whose newest level is a top one
     * @param ratio share of top levels / the best group's; null where it is not compared
     * @param oddsRatio odds of a top level against the best group's, post by post (Mantel and Haenszel); null where no post tells
     * @param ratioP of Mantel and Haenszel's test, or Fisher's where no post tells
     * @param adjustedRatioP after Benjamini and Hochberg over all groups of all attributes
     * @param movedUp share of results that calibration raised
     * @param movedDown share that it lowered
     * @param appealed share that was appealed against
     * @param changedOnAppeal share that an appeal changed
     */
    public record Group(
            String code,
            String name,
            String nameEn,
            int people,
            Estimate total,
            Estimate place,
            Standing standing,
            @Nullable Double p,
            @Nullable Double adjustedP,
            Estimate judgedPlace,
            Standing judgedStanding,
            @Nullable Double judgedP,
            @Nullable Double judgedAdjustedP,
            Estimate top,
            FourFifths fourFifths,
            @Nullable Double ratio,
            @Nullable Double oddsRatio,
            @Nullable Double ratioP,
            @Nullable Double adjustedRatioP,
            Estimate movedUp,
            Estimate movedDown,
            Estimate appealed,
            Estimate changedOnAppeal) {}
}
