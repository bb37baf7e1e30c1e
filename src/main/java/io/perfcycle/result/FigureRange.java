package io.perfcycle.result;

import io.perfcycle.scoring.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which figures a person may give for an indicator of a kind.
 *
 * @param least null where there is no bound
 * @param most null where there is no bound
 */
public record FigureRange(
        @Nullable BigDecimal least, @Nullable BigDecimal most) {

    public static FigureRange of(String kind) {
        return switch (Kind.valueOf(kind)) {
            case QUANTITATIVE -> new FigureRange(null, null);
            case RATED -> new FigureRange(BigDecimal.ONE, BigDecimal.valueOf(5));
            case MILESTONE -> new FigureRange(BigDecimal.ZERO, BigDecimal.valueOf(100));
            case VETO -> new FigureRange(BigDecimal.ZERO, null);
            case BONUS -> new FigureRange(BigDecimal.ZERO, BigDecimal.TEN);
        };
    }
}
