package io.perfcycle.jobanalysis;

import io.perfcycle.indicator.Indicators;
import io.perfcycle.indicator.Library;
import io.perfcycle.indicator.LibraryEntry;
import io.perfcycle.indicator.LibraryReference;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposes what to measure: the indicators that a duty of the template has, else those of the post's pack that speak of the same
 * thing as the duty; then the competences and red lines of the template.
 */
@Component
class IndicatorProposal {

    private static final BigDecimal ALIKE = new BigDecimal("0.34");
    private static final int MOST_PER_DUTY = 2;
    private static final int MOST_LINES = 10;

    private final Library library;
    private final Indicators indicators;

    IndicatorProposal(Library library, Indicators indicators) {
        this.library = library;
        this.indicators = indicators;
    }

    /** The description with its duties connected to indicators, and these as lines without weights. */
    JobDescription of(JobDescription draft, Template template, String pack) {
        var known = indicators.valid();
        var duties = draft.duties().stream().map(duty -> connected(duty, pack)).toList();
        var codes = new LinkedHashSet<String>();
        duties.forEach(duty -> codes.addAll(duty.indicators()));
        codes.addAll(template.redLines());
        codes.removeIf(code -> !known.containsKey(code) && library.find(code).isEmpty());
        return draft.with(
                duties,
                codes.stream()
                        .limit(MOST_LINES)
                        .map(code -> line(
                                code,
                                library.find(code).map(LibraryEntry::reference).orElse(null)))
                        .toList());
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
