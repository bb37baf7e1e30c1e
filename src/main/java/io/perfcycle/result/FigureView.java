package io.perfcycle.result;

import io.perfcycle.cycle.ScorecardItem;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one person with its figure, as forms and pages show it.
 *
 * @param inputs the formula's aggregates with their values; null where there is no data
 * @param actual the figure that counts; null while missing
 * @param standing MEASURED, MISSING, SUPPLIED, RATED, WAIVED or NOT_APPLICABLE
 * @param decision who supplied, rated or waived it, and why
 */
public record FigureView(
        ScorecardItem item,
        Map<String, @Nullable BigDecimal> inputs,
        @Nullable BigDecimal actual,
        String standing,
        @Nullable FigureDecision decision) {

    public boolean isMissing() {
        return "MISSING".equals(standing);
    }
}
