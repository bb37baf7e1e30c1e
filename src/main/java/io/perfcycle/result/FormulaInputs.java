package io.perfcycle.result;

import io.perfcycle.measurement.MeasureTotals;
import io.perfcycle.scoring.Aggregate;
import io.perfcycle.scoring.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the totals of measures to what a formula asks for; the one place where a mean is rounded. */
public final class FormulaInputs {

    /** A mean that never ends is kept to so many places; the trace shows them all. */
    private static final int MEAN_PLACES = 16;

    private FormulaInputs() {}

    /** What the formula can be given; an aggregate without data is not in the map. */
    public static Map<Aggregate, BigDecimal> of(Formula formula, Map<String, MeasureTotals> totals) {
        var inputs = new HashMap<Aggregate, BigDecimal>();
        for (var aggregate : formula.aggregates()) {
            var value = value(aggregate, totals.get(aggregate.measure()));
            if (value != null) {
                inputs.put(aggregate, value);
            }
        }
        return inputs;
    }

    static @Nullable BigDecimal value(Aggregate aggregate, @Nullable MeasureTotals totals) {
        if (totals == null) {
            return null;
        }
        return switch (aggregate.function()) {
            case SUM -> totals.sum();
            case AVG -> totals.sum().divide(BigDecimal.valueOf(totals.count()), MEAN_PLACES, RoundingMode.HALF_UP);
            case MIN -> totals.min();
            case MAX -> totals.max();
            case COUNT -> BigDecimal.valueOf(totals.count());
            case LAST -> totals.last();
        };
    }
}
