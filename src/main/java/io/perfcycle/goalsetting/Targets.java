package io.perfcycle.goalsetting;

import io.perfcycle.cycle.StandardItem;
import io.perfcycle.scoring.AnchorException;
import io.perfcycle.scoring.Anchors;
import io.perfcycle.scoring.Basis;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.ScoringRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a target may move: threshold and stretch keep their ratio to it, so that the ladder keeps its shape. Only a target above
 * 0 can be moved, because of another the rest would turn round; ranges, ratings, milestones, vetoes and bonuses stay.
 */
final class Targets {

    private static final int PLACES = 10;

    private Targets() {}

    static boolean movable(StandardItem line) {
        return Kind.valueOf(line.kind()) == Kind.QUANTITATIVE
                && !Direction.RANGE.name().equals(line.direction())
                && line.target() != null
                && line.target().signum() > 0;
    }

    /** Whether the target is a volume that can be divided among people. */
    static boolean divisible(StandardItem line) {
        return Basis.VOLUME.name().equals(line.basis()) && movable(line);
    }

    /** An anchor after the target has moved, to ten places. */
    static @Nullable BigDecimal along(@Nullable BigDecimal anchor, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        if (anchor == null || from == null || to == null || from.compareTo(to) == 0) {
            return anchor;
        }
        var moved =
                anchor.multiply(to).divide(from, PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return moved.scale() < 0 ? moved.setScale(0) : moved;
    }

    /** Whether the target would be easier than what earns 60 points by the standard. */
    static boolean easierThanThreshold(StandardItem line, BigDecimal target) {
        if (line.threshold() == null || line.target() == null) {
            return false;
        }
        var higherIsBetter = line.threshold().compareTo(line.target()) < 0;
        var order = target.compareTo(line.threshold());
        return higherIsBetter ? order < 0 : order > 0;
    }

    /** Whether points can follow from the anchors with this target. */
    static boolean scorable(StandardItem line, BigDecimal target) {
        try {
            ScoringRules.of(
                    Kind.valueOf(line.kind()),
                    line.direction() == null ? null : Direction.valueOf(line.direction()),
                    Anchors.ladder(
                            along(line.threshold(), line.target(), target),
                            target,
                            along(line.stretch(), line.target(), target)));
            return true;
        } catch (AnchorException e) {
            return false;
        }
    }

    /** The standard line on a sheet, with another weight and target. */
    static GoalSheet.Line line(StandardItem standard, BigDecimal weight, @Nullable BigDecimal target) {
        return new GoalSheet.Line(
                standard.indicator(),
                weight,
                along(standard.threshold(), standard.target(), target),
                target,
                along(standard.stretch(), standard.target(), target),
                standard.weight(),
                standard.target());
    }
}
