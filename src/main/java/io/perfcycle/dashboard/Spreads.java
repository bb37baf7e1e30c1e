package io.perfcycle.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mean, deviation and quartiles of totals, exact until they are rounded to two places. */
final class Spreads {

    private static final int PLACES = 2;

    private Spreads() {}

    /** Of at least one total. */
    static Distribution.Spread of(List<BigDecimal> totals) {
        var sorted = totals.stream().sorted().toList();
        var count = BigDecimal.valueOf(sorted.size());
        var sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Distribution.Spread(
                sorted.size(),
                places(sum.divide(count, MathContext.DECIMAL64)),
                deviation(sorted, sum),
                places(quantile(sorted, 1)),
                places(quantile(sorted, 2)),
                places(quantile(sorted, 3)));
    }

    /** The sample's, by (n * sum of squares - square of the sum) / (n (n - 1)), which is exact in decimals. */
    private static @Nullable String deviation(List<BigDecimal> totals, BigDecimal sum) {
        if (totals.size() < 2) {
            return null;
        }
        var count = BigDecimal.valueOf(totals.size());
        var squares = totals.stream().map(total -> total.multiply(total)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var variance = count.multiply(squares)
                .subtract(sum.multiply(sum))
                .divide(count.multiply(count.subtract(BigDecimal.ONE)), MathContext.DECIMAL64);
        return places(variance.sqrt(MathContext.DECIMAL64));
    }

    /** The quartile at position (n - 1) * quarter / 4, linear between neighbours: R's type 7. */
    private static BigDecimal quantile(List<BigDecimal> sorted, int quarter) {
        var position = (sorted.size() - 1) * quarter;
        var below = sorted.get(position / 4);
        var above = sorted.get(Math.min(sorted.size() - 1, position / 4 + 1));
        return below.add(above.subtract(below).multiply(BigDecimal.valueOf(position % 4 * 25L, 2)));
    }

    private static String places(BigDecimal number) {
        return number.setScale(PLACES, RoundingMode.HALF_UP).toPlainString();
    }
}
