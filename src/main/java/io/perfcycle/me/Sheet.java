package io.perfcycle.me;

import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.result.Consequences;
import io.perfcycle.result.FeedbackReading;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.TraceView;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One person in one cycle, as the reader may see it.
 *
 * @param trace the calculation, absent while the reader may not see it or there is none yet
 * @param consequences what follows from the result, as far as the reader may know
 * @param feedback what colleagues said, absent where nobody was asked, or the reader may not see it (yet)
 */
record Sheet(
        CycleLine cycle,
        Participation person,
        List<Line> lines,
        @Nullable TraceView trace,
        FeedbackReading.@Nullable Feedback feedback,
        List<Consequences.Consequence> consequences) {

    /** A cycle with the stage that is under way. */
    record CycleLine(
            String code,
            String name,
            LocalDate from,
            LocalDate until,
            String state,
            @Nullable String stage,
            @Nullable LocalDate dueOn) {}

    /** One indicator of the scorecard; {@code standing} is {@code HIDDEN} where others' judgement is not yet the reader's to see. */
    record Line(
            String indicator,
            String name,
            @Nullable String unit,
            String weight,
            @Nullable String target,
            @Nullable String actual,
            String standing,
            boolean own) {

        static Line of(FigureView figure, boolean shown, Locale locale) {
            var line = figure.item().line();
            return new Line(
                    line.indicator(),
                    nameOf(figure.item(), locale),
                    line.unit(),
                    Figure.shown(line.weight()),
                    target(figure.item()),
                    shown && figure.actual() != null ? Figure.shown(figure.actual()) : null,
                    shown ? figure.standing() : "HIDDEN",
                    figure.item().own());
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
