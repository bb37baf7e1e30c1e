package io.perfcycle.me;

import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.result.CheckInLog;
import io.perfcycle.result.Consequences;
import io.perfcycle.result.FeedbackReading;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.LiveFigure;
import io.perfcycle.result.TraceView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One person in one cycle, as the reader may see it.
 *
 * @param post what the person was employed as, in the reader's language; {@code unit} likewise
 * @param trace the calculation, absent while the reader may not see it or there is none yet
 * @param consequences what follows from the result, as far as the reader may know
 * @param feedback what colleagues said, absent where nobody was asked, or the reader may not see it (yet)
 * @param talks check-ins, as far as the reader may read them
 */
record Sheet(
        CycleLine cycle,
        Participation person,
        String post,
        String unit,
        List<Line> lines,
        @Nullable TraceView trace,
        FeedbackReading.@Nullable Feedback feedback,
        List<Consequences.Consequence> consequences,
        Talks talks) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_PACE = 999;

    /** The check-ins that the reader may read, and what they have left to do. */
    record Talks(List<CheckInLog.Entry> entries, List<CheckInLog.Step> steps) {

        static final Talks NONE = new Talks(List.of(), List.of());
    }

    /** A cycle with the stage that is under way. */
    record CycleLine(
            String code,
            String name,
            LocalDate from,
            LocalDate until,
            String state,
            @Nullable String stage,
            @Nullable LocalDate dueOn) {}

    /** Where an indicator is heading while the cycle runs; {@code status} as {@code scoring.Outlook} has it. */
    record Outlook(
            @Nullable String expected,
            @Nullable String forecast,
            String status,
            @Nullable Integer pace) {

        static Outlook of(LiveFigure live) {
            var outlook = live.outlook();
            return new Outlook(
                    expected(outlook),
                    outlook.forecast() == null ? null : Figure.shown(outlook.forecast()),
                    outlook.status().name(),
                    pace(live));
        }

        /** How far the figure is of where it should be today, in percent; of what should be low, the other way round. */
        private static @Nullable Integer pace(LiveFigure live) {
            var actual = live.figure().actual();
            var expected = live.outlook().expected();
            var direction = live.figure().item().line().direction();
            if (actual == null
                    || expected == null
                    || direction == null
                    || live.outlook().expectedMost() != null) {
                return null;
            }
            var part = direction.equals("LOWER") ? expected : actual;
            var whole = direction.equals("LOWER") ? actual : expected;
            return whole.signum() <= 0 || part.signum() < 0
                    ? null
                    : Math.min(
                            MOST_PACE,
                            part.multiply(HUNDRED)
                                    .divide(whole, 0, RoundingMode.HALF_UP)
                                    .intValue());
        }

        private static @Nullable String expected(io.perfcycle.scoring.Outlook outlook) {
            if (outlook.expected() == null) {
                return null;
            }
            return outlook.expectedMost() == null
                    ? Figure.shown(outlook.expected())
                    : Figure.shown(outlook.expected()) + " – " + Figure.shown(outlook.expectedMost());
        }
    }

    /** Whether the cycle is over, so that figures are final. */
    public boolean isOver() {
        return cycle.state().equals("RELEASED") || cycle.state().equals("CLOSED");
    }

    /** A figure of the trace for reading; the exact one stands behind it. */
    public @Nullable String shown(@Nullable String exact) {
        return exact == null ? null : Figure.shown(new BigDecimal(exact));
    }

    /** Whether the figures are live: measured up to yesterday, with a forecast. */
    public boolean isLive() {
        return lines.stream().anyMatch(line -> line.outlook() != null);
    }

    /** One indicator of the scorecard; {@code standing} is {@code HIDDEN} where others' judgement is not yet the reader's to see. */
    record Line(
            String indicator,
            String name,
            @Nullable String unit,
            String weight,
            @Nullable String target,
            @Nullable String actual,
            String standing,
            boolean own,
            @Nullable Outlook outlook) {

        static Line of(FigureView figure, @Nullable Outlook outlook, boolean shown, Locale locale) {
            var line = figure.item().line();
            return new Line(
                    line.indicator(),
                    nameOf(figure.item(), locale),
                    line.unitShown(),
                    Figure.shown(line.weight()),
                    target(figure.item()),
                    shown && figure.actual() != null ? Figure.shown(figure.actual()) : null,
                    shown ? figure.standing() : "HIDDEN",
                    figure.item().own(),
                    outlook);
        }

        private static String nameOf(ScorecardItem item, Locale locale) {
            var english = item.line().nameEn();
            return locale.getLanguage().equals("zh") || english == null
                    ? item.line().name()
                    : english;
        }

        private static @Nullable String target(ScorecardItem item) {
            var line = item.line();
            if (line.target() != null) {
                return Figure.shown(line.target());
            }
            return line.low() != null && line.high() != null
                    ? Figure.shown(line.low()) + " – " + Figure.shown(line.high())
                    : null;
        }
    }
}
