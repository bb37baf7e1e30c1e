package io.perfcycle.result;

import io.perfcycle.scoring.Trace;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored calculation: what is known of a person's result so far. */
public record TraceRow(
        long participationId, Trace trace, @Nullable BigDecimal total, Instant calculatedAt) {}
