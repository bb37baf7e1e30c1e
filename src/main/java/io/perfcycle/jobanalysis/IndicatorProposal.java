package io.perfcycle.jobanalysis;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.indicator.Library;
import io.perfcycle.indicator.LibraryEntry;
import io.perfcycle.indicator.LibraryReference;
import io.perfcycle.indicator.ScorecardLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposes what to measure: first what the post is measured by today, as it stands; then the indicators that a duty of the template has, else those of the post's pack that speak of the same
 * thing as the duty; then the competences and red lines of the template.
 */
@Component
class IndicatorProposal {

    private static final BigDecimal ALIKE = new BigDecimal("0.34");
    private static final int MOST_PER_DUTY = 2;
    private static final int MOST_LINES = 10;

    private final Library library;
    private final Indicators indicators;
    private final WorkingCalendar calendar;

    IndicatorProposal(Library library, Indicators indicators, WorkingCalendar calendar) {
        this.library = library;
        this.indicators = indicators;
        this.calendar = calendar;
    }

    /** The description with its duties connected to indicators, and these as lines without weights. */
    JobDescription of(JobDescription draft, Template template, Analysis analysis) {
        var known = indicators.valid();
        var duties = draft.duties().stream()
                .map(duty -> connected(duty, analysis.pack()))
                .toList();
        var codes = new LinkedHashSet<String>();
        duties.forEach(duty -> codes.addAll(duty.indicators()));
        codes.addAll(template.redLines());
        codes.removeIf(code -> !known.containsKey(code) && library.find(code).isEmpty());
        var lines = new ArrayList<>(
                indicators.scorecardsOn(calendar.today()).getOrDefault(analysis.post(), List.of()).stream()
                        .map(IndicatorProposal::line)
                        .toList());
        lines.forEach(line -> codes.remove(line.indicator()));
        codes.stream()
                .limit(Math.max(0, MOST_LINES - lines.size()))
                .forEach(code -> lines.add(line(
                        code, library.find(code).map(LibraryEntry::reference).orElse(null))));
        return draft.with(duties, List.copyOf(lines));
    }

    /** A line of the scorecard in force. */
    private static JobDescription.Line line(ScorecardLine line) {
        return new JobDescription.Line(
                line.indicator(),
                plain(line.weight()),
                plain(line.threshold()),
                plain(line.target()),
                plain(line.stretch()),
                plain(line.low()),
                plain(line.high()),
                plain(line.lowZero()),
                plain(line.highZero()),
                plain(line.minWeight()),
                plain(line.maxWeight()),
                null);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private JobDescription.Duty connected(JobDescription.Duty duty, String pack) {
        if (!duty.indicators().isEmpty()) {
            return duty;
        }
        var text = duty.duty().in(Locale.CHINESE) + " " + duty.output().in(Locale.CHINESE) + " "
                + duty.standard().in(Locale.CHINESE);
        var found = Stream.concat(library.entries(pack).stream(), library.entries("COMMON").stream())
                .map(entry -> Map.entry(entry.code(), likeness(text, entry)))
                .filter(candidate -> candidate.getValue().compareTo(ALIKE) >= 0)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .limit(MOST_PER_DUTY)
                .map(Map.Entry::getKey)
                .toList();
        return new JobDescription.Duty(duty.duty(), duty.timePercent(), duty.output(), duty.standard(), found);
    }

    private static BigDecimal likeness(String text, LibraryEntry entry) {
        var indicator = entry.indicator();
        return Likeness.of(text, indicator.name()).max(Likeness.of(text, String.valueOf(indicator.nameEn())));
    }

    /** With the anchors of the library, where they are figures of their own. */
    static JobDescription.Line line(String code, @Nullable LibraryReference reference) {
        var own = reference != null && reference.relativeTo() == null;
        return new JobDescription.Line(
                code,
                null,
                own ? reference.threshold() : null,
                own ? reference.target() : null,
                own ? reference.stretch() : null,
                own ? reference.low() : null,
                own ? reference.high() : null,
                own ? reference.lowZero() : null,
                own ? reference.highZero() : null,
                reference == null ? null : reference.minWeight(),
                reference == null ? null : reference.maxWeight(),
                null);
    }
}
