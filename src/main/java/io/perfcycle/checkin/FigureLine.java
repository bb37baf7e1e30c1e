package io.perfcycle.checkin;

import io.perfcycle.result.LiveFigure;
import io.perfcycle.scoring.Outlook;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator as it stood when a check-in was opened; exact numbers as strings.
 *
 * @param target of the whole cycle, for a range its low end
 * @param targetMost the high end of a range
 * @param expected what would be on target on that day
 * @param status as {@link Outlook.Status}
 */
record FigureLine(
        String indicator,
        String name,
        @Nullable String nameEn,
        String kind,
        @Nullable String unit,
        String weight,
        @Nullable String target,
        @Nullable String targetMost,
        @Nullable String actual,
        @Nullable String expected,
        @Nullable String expectedMost,
        @Nullable String forecast,
        String status) {

    static FigureLine of(LiveFigure live) {
        var line = live.figure().item().line();
        var outlook = live.outlook();
        return new FigureLine(
                line.indicator(),
                line.name(),
                line.nameEn(),
                line.kind(),
                line.unitShown(),
                String.valueOf(plain(line.weight())),
                plain(line.target() == null ? line.low() : line.target()),
                plain(line.target() == null ? line.high() : null),
                plain(live.figure().actual()),
                plain(outlook.expected()),
                plain(outlook.expectedMost()),
                plain(outlook.forecast()),
                outlook.status().name());
    }

    boolean isBehind() {
        return Outlook.Status.BEHIND.name().equals(status);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
