package io.perfcycle.indicator;

import io.perfcycle.imports.Row;
import io.perfcycle.imports.Words;
import io.perfcycle.scoring.AnchorException;
import io.perfcycle.scoring.ScoringRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one line of a scorecard and checks what can be seen in it alone: weight, bounds, and anchors from which points can follow. */
final class LineReading {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int KEPT_DECIMALS = 10;

    private LineReading() {}

    static ScorecardLine read(Row row, Map<String, Indicator> indicators) {
        var indicator = indicators.get(row.code("indicator"));
        var line = new ScorecardLine(
                row.code("post"),
                Objects.requireNonNullElse(row.optionalDate("effective_from"), ScorecardLine.EVER),
                row.code("indicator"),
                weight(row, indicator),
                figure(row, "threshold"),
                figure(row, "target"),
                figure(row, "stretch"),
                figure(row, "low"),
                figure(row, "high"),
                figure(row, "low_zero"),
                figure(row, "high_zero"),
                bound(row, "min_weight"),
                bound(row, "max_weight"));
        if (row.isSound()) {
            checkBounds(row, line);
        }
        if (row.isSound() && indicator != null) {
            checkAnchors(row, line, indicator);
        }
        return line;
    }

    /** As people write it: no trailing zeros, no exponent. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Vetoes and bonuses stand outside the hundred: their weight is 0 or left empty. */
    private static BigDecimal weight(Row row, @Nullable Indicator indicator) {
        var outside = indicator != null && !indicator.kind().weighs();
        if (outside && row.raw("weight").isBlank()) {
            return kept(BigDecimal.ZERO);
        }
        var weight = kept(row.decimal("weight"));
        if (outside && weight.signum() != 0) {
            row.reject("weight", "INVALID_NUMBER", Words.of("indicator.import.CARRIES_NO_WEIGHT", indicator.kind()));
        }
        return checked(row, "weight", weight);
    }

    private static @Nullable BigDecimal bound(Row row, String column) {
        var bound = figure(row, column);
        return bound == null ? null : checked(row, column, bound);
    }

    private static BigDecimal checked(Row row, String column, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            row.reject(column, "INVALID_NUMBER", Words.of("indicator.import.PERCENT_BOUNDS", plain(percent)));
        }
        return percent;
    }

    private static @Nullable BigDecimal figure(Row row, String column) {
        var figure = row.optionalDecimal(column);
        return figure == null ? null : kept(figure);
    }

    private static BigDecimal kept(BigDecimal figure) {
        return figure.setScale(KEPT_DECIMALS, RoundingMode.HALF_UP);
    }

    private static void checkBounds(Row row, ScorecardLine line) {
        if (line.minWeight() != null && line.minWeight().compareTo(line.weight()) > 0) {
            row.reject(
                    "min_weight",
                    "INVALID_NUMBER",
                    Words.of("indicator.import.ABOVE_WEIGHT", plain(line.minWeight()), plain(line.weight())));
        }
        if (line.maxWeight() != null && line.maxWeight().compareTo(line.weight()) < 0) {
            row.reject(
                    "max_weight",
                    "INVALID_NUMBER",
                    Words.of("indicator.import.BELOW_WEIGHT", plain(line.maxWeight()), plain(line.weight())));
        }
    }

    private static void checkAnchors(Row row, ScorecardLine line, Indicator indicator) {
        try {
            ScoringRules.of(
                    indicator.kind(),
                    indicator.direction(),
                    line.threshold(),
                    line.target(),
                    line.stretch(),
                    line.low(),
                    line.high(),
                    line.lowZero(),
                    line.highZero());
        } catch (AnchorException e) {
            row.reject(
                    e.field(),
                    "INVALID_ANCHORS",
                    new Words("scoring.anchors." + e.reason().name(), e.arguments()));
        }
    }
}
