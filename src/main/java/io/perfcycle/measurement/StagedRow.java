package io.perfcycle.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of an import under way. */
record StagedRow(
        int row,
        String source,
        String externalId,
        @Nullable String employeeNo,
        @Nullable String orgUnit,
        String measure,
        LocalDate date,
        BigDecimal value) {}
