package io.perfcycle.jobanalysis;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a post is there for, what is done on it, and by what it is measured. */
record JobDescription(
        Words title,
        Words purpose,
        Words reportsTo,
        List<Duty> duties,
        Words deliverables,
        Words interfaces,
        Words requirements,
        Words authority,
        String systems,
        String workPattern,
        boolean nights,
        List<Line> lines) {

    /** @param indicators codes of the indicators that show how well the duty is done */
    record Duty(Words duty, @Nullable BigDecimal timePercent, Words output, Words standard, List<String> indicators) {}

    /**
     * One line of the scorecard that is proposed with the description.
     *
     * @param reason why it is measured although no duty names it
     */
    record Line(
            String indicator,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal threshold,
            @Nullable BigDecimal target,
            @Nullable BigDecimal stretch,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal lowZero,
            @Nullable BigDecimal highZero,
            @Nullable BigDecimal minWeight,
            @Nullable BigDecimal maxWeight,
            @Nullable String reason) {}

    JobDescription with(List<Duty> others, List<Line> proposed) {
        return new JobDescription(
                title,
                purpose,
                reportsTo,
                others,
                deliverables,
                interfaces,
                requirements,
                authority,
                systems,
                workPattern,
                nights,
                proposed);
    }
}
