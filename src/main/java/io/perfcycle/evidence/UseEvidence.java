package io.perfcycle.evidence;

import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.RiskRatio;
import io.perfcycle.statistics.TrainingEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code use}: what became of the results. Nothing of it proves that the results are right; where data are missing, it
 * says so.
 *
 * @param low what followed from low results
 * @param trainings whether courses moved the points of their indicators, against comparable people who did not take them
 * @param next how one cycle's results foretell the next one's
 * @param retention who stayed
 * @param pay what the coefficients make of the levels
 */
public record UseEvidence(Low low, List<Training> trainings, Next next, Retention retention, Pay pay) {

    /** Fewest people or results of which a share or mean is told. */
    public static final int SMALLEST = 5;

    public UseEvidence {
        trainings = List.copyOf(trainings);
    }

    /**
     * Results of level C or D.
     *
     * @param results how many there are
     * @param planned share followed by an improvement plan
     * @param trained share followed by a course that was assigned because of it
     * @param either share followed by one of them or both
     */
    public record Low(int results, Estimate planned, Estimate trained, Estimate either) {}

    /** One course and one of its indicators, from one cycle to the next. */
    public record Training(String course, String indicator, String before, String after, TrainingEffect effect) {}

    /**
     * People with results at the same post in two cycles, one after the other.
     *
     * @param rank Spearman's rho of their places among the people of their post, over all pairs
     * @param posts the same of single posts with {@value io.perfcycle.evidence.NextCycle#FOR_A_POST} pairs or more, by code
     * @param levels what people of each level reached in the next cycle
     */
    public record Next(int pairs, Estimate rank, List<OfPost> posts, List<OfLevel> levels) {
        public Next {
            posts = List.copyOf(posts);
            levels = List.copyOf(levels);
        }
    }

    /** One post. */
    public record OfPost(String post, Estimate rank) {}

    /**
     * One level.
     *
     * @param now mean total
     * @param then mean total in the next cycle
     * @param expected what regression to the mean alone lets expect in the next cycle; null where too few
     */
    public record OfLevel(
            String level,
            int people,
            Estimate now,
            Estimate then,
            @Nullable Double expected) {}

    /**
     * Who left the company after a result, for whatever reason: why is not known here. Everybody counts once, with his newest
     * result that lies long enough back.
     *
     * @param months how long after the period's end was looked; 0 where no cycle lies back long enough
     * @param levels share who left, by level
     * @param lowAgainstTop how much more often people of level C or D left than those of S or A
     */
    public record Retention(int months, int people, List<Left> levels, RiskRatio lowAgainstTop) {
        public Retention {
            levels = List.copyOf(levels);
        }
    }

    /** One level. */
    public record Left(String level, int people, Estimate left) {}

    /**
     * Coefficients.
     *
     * @param topOverMedian mean coefficient of S and A over the median of all
     * @param disagreeing share of results whose coefficient is below that of a lower level in the same cycle
     */
    public record Pay(int results, Estimate topOverMedian, Estimate disagreeing, List<OfPay> levels) {
        public Pay {
            levels = List.copyOf(levels);
        }
    }

    /** One level. */
    public record OfPay(String level, int results, Estimate coefficient) {}
}
