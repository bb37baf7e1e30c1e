package io.perfcycle.demo;

import java.time.LocalDate;

/**
 * How well people of the demo company do: most of it is theirs and lasts, some belongs to the indicator, some to the
 * period.
 */
final class DemoTalent {
    private static final double USUAL = 96;

    private DemoTalent() {}

    /** The points an indicator should come out at, 0 to 120. */
    static double points(String employeeNo, String indicator, LocalDate periodStart) {
        var points = general(employeeNo, periodStart)
                + 4 * DemoChance.normal("liking", employeeNo, indicator)
                + 5 * DemoChance.normal("luck", employeeNo, indicator, periodStart);
        return Math.max(30, Math.min(120, points));
    }

    /** The level 1 to 5 that a manager sees on an anchored scale. */
    static int rating(String employeeNo, String indicator, LocalDate periodStart) {
        return level(general(employeeNo, periodStart)
                + 7 * DemoChance.normal("behaviour", employeeNo, indicator, periodStart));
    }

    /** The level 1 to 5 that people give themselves: as their manager, or now and then one more. */
    static int selfRating(String employeeNo, String indicator, LocalDate periodStart) {
        var kindness = DemoChance.uniform("self", employeeNo, indicator, periodStart) < 0.3 ? 1 : 0;
        return Math.min(5, rating(employeeNo, indicator, periodStart) + kindness);
    }

    /** About one figure in forty-five never arrives, so that data owners have something to do. */
    static boolean figureIsMissing(String employeeNo, String indicator, LocalDate periodStart) {
        return DemoChance.uniform("missing", employeeNo, indicator, periodStart) < 1.0 / 45;
    }

    private static double general(String employeeNo, LocalDate periodStart) {
        return USUAL
                + 11 * DemoChance.normal("talent", employeeNo)
                + 4 * DemoChance.normal("form", employeeNo, periodStart);
    }

    private static int level(double points) {
        if (points >= 113) {
            return 5;
        }
        if (points >= 103) {
            return 4;
        }
        if (points >= 86) {
            return 3;
        }
        return points >= 72 ? 2 : 1;
    }
}
