package io.perfcycle.evaluation;

import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.result.FigureRange;
import java.math.BigDecimal;

/** How people judge what no data can say. */
enum RatingScale {
    /** One of the five anchored levels. */
    LEVEL,
    /** The accepted share of a milestone or an own goal, in percent. */
    SHARE,
    /** Bonus points; only the manager gives them. */
    POINTS,
    /** The figure that an own goal reached. */
    ACTUAL;

    static RatingScale of(ScorecardItem item) {
        return switch (item.line().kind()) {
            case "RATED" -> LEVEL;
            case "MILESTONE" -> SHARE;
            case "BONUS" -> POINTS;
            default -> ACTUAL;
        };
    }

    static FigureRange range(ScorecardItem item) {
        return FigureRange.of(item.line().kind());
    }

    /** The lowest and the highest level must be shown by what happened. */
    boolean asksForEvidence(BigDecimal given) {
        return this == LEVEL && (given.compareTo(BigDecimal.ONE) == 0 || given.compareTo(BigDecimal.valueOf(5)) == 0);
    }
}
