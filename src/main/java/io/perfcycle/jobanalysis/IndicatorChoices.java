package io.perfcycle.jobanalysis;

import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.indicator.Library;
import io.perfcycle.indicator.LibraryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The indicators that HR may put on a scorecard: the company's own, those of the post's pack, and those for every post. */
@Component
class IndicatorChoices {

    private final Library library;
    private final Indicators indicators;

    IndicatorChoices(Library library, Indicators indicators) {
        this.library = library;
        this.indicators = indicators;
    }

    List<AnalysisView.Choice> of(Analysis analysis) {
        var own = indicators.valid();
        var choices = new LinkedHashMap<String, AnalysisView.Choice>();
        Stream.of(analysis.pack(), "COMMON")
                .distinct()
                .flatMap(pack -> library.entries(pack).stream())
                .forEach(entry -> choices.put(
                        entry.code(),
                        choice(own.getOrDefault(entry.code(), entry.indicator()), own.containsKey(entry.code()))));
        own.values().forEach(indicator -> choices.putIfAbsent(indicator.code(), choice(indicator, true)));
        return List.copyOf(choices.values());
    }

    private AnalysisView.Choice choice(Indicator indicator, boolean inUse) {
        var reference =
                library.find(indicator.code()).map(LibraryEntry::reference).orElse(null);
        return new AnalysisView.Choice(
                indicator.code(),
                indicator.name(),
                indicator.nameEn(),
                indicator.kind().name(),
                indicator.unit(LocaleContextHolder.getLocale()),
                indicator.direction() == null ? null : indicator.direction().name(),
                inUse,
                reference == null ? null : reference.relativeTo(),
                IndicatorProposal.line(indicator.code(), reference));
    }
}
