package io.perfcycle.cycle;

import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.indicator.ScorecardLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The posts' scorecards as a cycle takes them: lines and indicator versions in one. */
@Component
class StandardScorecards {

    private final Indicators indicators;

    StandardScorecards(Indicators indicators) {
        this.indicators = indicators;
    }

    Set<String> indicatorCodes() {
        return indicators.valid().keySet();
    }

    /** By post: the scorecard in force on the period's first day, else the one that comes into force within it. */
    Map<String, List<StandardItem>> effectiveIn(LocalDate start, LocalDate end) {
        var valid = indicators.validOn(start);
        var lines = new HashMap<>(indicators.scorecardsOn(end));
        lines.putAll(indicators.scorecardsOn(start));
        var scorecards = new HashMap<String, List<StandardItem>>();
        lines.forEach((post, scorecard) -> scorecards.put(
                post,
                scorecard.stream()
                        .filter(line -> valid.containsKey(line.indicator()))
                        .map(line -> item(line, valid.get(line.indicator())))
                        .toList()));
        return scorecards;
    }

    /** A post's scorecard as the cycle takes it over from this day on, with its business focus; empty if it has none. */
    List<StandardItem> ofPost(Cycle cycle, String post, LocalDate from) {
        var standard = effectiveIn(from, cycle.periodEnd()).getOrDefault(post, List.of());
        return BusinessFocus.shift(standard, cycle.settings().weights()).orElse(standard);
    }

    private static StandardItem item(ScorecardLine line, Indicator indicator) {
        return new StandardItem(
                indicator.code(),
                indicator.version(),
                indicator.name(),
                indicator.nameEn(),
                indicator.kind().name(),
                indicator.unit(),
                indicator.unitEn(),
                indicator.direction() == null ? null : indicator.direction().name(),
                indicator.basis().name(),
                indicator.formula(),
                indicator.missing().name(),
                indicator.owner(),
                indicator.guardOf(),
                line.weight(),
                line.threshold(),
                line.target(),
                line.stretch(),
                line.low(),
                line.high(),
                line.lowZero(),
                line.highZero(),
                line.minWeight(),
                line.maxWeight());
    }
}
