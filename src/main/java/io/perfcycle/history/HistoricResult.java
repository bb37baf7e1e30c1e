package io.perfcycle.history;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an earlier system said of a person in one of its cycles, on its own scale. */
public record HistoricResult(
        String cycle,
        String employeeNo,
        BigDecimal total,
        String level,
        @Nullable String oldScale) {}
