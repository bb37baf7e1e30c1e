package io.perfcycle.datacollection;

import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.indicator.Indicator;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.Figures;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure as forms show it; numbers are plain decimals in text.
 *
 * @param indicator what tells it from the person's other figures; see {@link ScorecardItem#key}
 * @param fromData whether it comes from data, and so can be disputed; otherwise people rate it later
 * @param anchors threshold, target, stretch, low, high, lowZero and highZero, as far as there are any
 * @param inputs the formula's aggregates, such as {@code sum(orders_paid)}; null where there is no data
 * @param standing MEASURED, MISSING, SUPPLIED, RATED, WAIVED or NOT_APPLICABLE
 * @param source the system the figures come from
 */
record FigureRow(
        String indicator,
        String name,
        @Nullable String nameEn,
        @Nullable String definition,
        @Nullable String definitionEn,
        String kind,
        boolean own,
        boolean fromData,
        @Nullable String unit,
        @Nullable String direction,
        String weight,
        @Nullable String formula,
        Map<String, @Nullable String> inputs,
        Map<String, String> anchors,
        @Nullable String actual,
        String standing,
        @Nullable String source,
        @Nullable String owner,
        @Nullable String decidedBy,
        @Nullable String reason) {

    static FigureRow of(FigureView figure, @Nullable Indicator indicator) {
        var line = figure.item().line();
        var inputs = new LinkedHashMap<String, @Nullable String>();
        figure.inputs().forEach((name, value) -> inputs.put(name, plain(value)));
        var decision = figure.decision();
        return new FigureRow(
                figure.item().key(),
                line.name(),
                line.nameEn(),
                indicator == null ? null : indicator.definition(),
                indicator == null ? null : indicator.definitionEn(),
                line.kind(),
                figure.item().own(),
                Figures.fromData(figure.item()),
                line.unitShown(),
                line.direction(),
                line.weight().stripTrailingZeros().toPlainString(),
                line.formula(),
                inputs,
                anchors(figure),
                plain(figure.actual()),
                figure.standing(),
                indicator == null ? null : indicator.source(),
                line.owner(),
                decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.reason());
    }

    static Map<String, String> anchors(FigureView figure) {
        var line = figure.item().line();
        var anchors = new LinkedHashMap<String, String>();
        put(anchors, "threshold", line.threshold());
        put(anchors, "target", line.target());
        put(anchors, "stretch", line.stretch());
        put(anchors, "low", line.low());
        put(anchors, "high", line.high());
        put(anchors, "lowZero", line.lowZero());
        put(anchors, "highZero", line.highZero());
        return anchors;
    }

    private static void put(Map<String, String> anchors, String name, @Nullable BigDecimal value) {
        var plain = plain(value);
        if (plain != null) {
            anchors.put(name, plain);
        }
    }

    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
