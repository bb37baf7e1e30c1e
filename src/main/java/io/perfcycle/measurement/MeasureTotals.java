package io.perfcycle.measurement;

import java.math.BigDecimal;

/**
 * What the figures of one measure come to in a period. The mean is exact as {@code sum / count}.
 *
 * @param last the figure of the latest day; of several on that day the one recorded last
 */
public record MeasureTotals(BigDecimal sum, long count, BigDecimal min, BigDecimal max, BigDecimal last) {}
