package io.perfcycle.demo;

import io.perfcycle.demo.DemoCompany.Line;
import io.perfcycle.scoring.Anchors;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Scoring backwards: the actual that earns given points, at the full volume. */
final class WantedActual {
    private WantedActual() {}

    /**
     * The actual of a line.
     *
     * @param points 0 to 120
     * @param side 0 to 1: where in a range, and on which side of it, the value lies
     */
    static double of(Line line, double points, double side) {
        if (line.indicator().kind() == Kind.MILESTONE) {
            return Math.min(100, points);
        }
        return line.indicator().direction() == Direction.RANGE
                ? corridor(line.anchors(), points, side)
                : ladder(line, points);
    }

    private static double ladder(Line line, double points) {
        var anchors = line.anchors();
        var rising = line.indicator().direction() != Direction.LOWER;
        var target = number(anchors.target());
        var stretch = anchors.stretch() == null ? target * (rising ? 1.2 : 0.8) : number(anchors.stretch());
        if (points >= 100) {
            return target + (stretch - target) * (points - 100) / 20;
        }
        if (anchors.threshold() == null) {
            return rising ? target * points / 100 : target * (2 - points / 100);
        }
        var threshold = number(anchors.threshold());
        return points >= 60
                ? threshold + (target - threshold) * (points - 60) / 40
                : threshold - (target - threshold) * 0.2;
    }

    private static double corridor(Anchors anchors, double points, double side) {
        var low = number(anchors.low());
        var high = number(anchors.high());
        if (points >= 96) {
            return low + (high - low) * (0.05 + 0.9 * side);
        }
        return side < 0.5
                ? number(anchors.lowZero()) + (low - number(anchors.lowZero())) * points / 100
                : number(anchors.highZero()) - (number(anchors.highZero()) - high) * points / 100;
    }

    private static double number(@Nullable BigDecimal anchor) {
        if (anchor == null) {
            throw new IllegalStateException("The demo's scorecards state the anchors their rules need");
        }
        return anchor.doubleValue();
    }
}
