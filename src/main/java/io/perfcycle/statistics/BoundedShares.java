package io.perfcycle.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weights that keep their proportions as far as bounds allow: {@code clamp(c w_j, least_j, most_j)} with the one {@code c} for
 * which they add up to the whole, then rounded to steps by largest remainder inside the bounds (domain 3.2). Exact decimals.
 */
public final class BoundedShares {

    /** What one weight should be, and between what it must lie; all multiples of the step. */
    public record Share(BigDecimal wanted, BigDecimal least, BigDecimal most) {}

    private static final int DIGITS = 40;
    private static final int HALVINGS = 200;
    private static final BigDecimal HIGHEST_FACTOR = new BigDecimal("1000000");

    private BoundedShares() {}

    /**
     * The weights in the order of the shares; they add up to exactly {@code whole}.
     *
     * @param step what every weight is a multiple of, as 1 or 0.01
     * @return empty where the bounds, or wishes that are all 0, leave no way to the whole
     */
    public static Optional<List<BigDecimal>> of(BigDecimal whole, BigDecimal step, List<Share> shares) {
        var asWanted = sum(shares.stream().map(Share::wanted).toList());
        if (asWanted.compareTo(whole) == 0 && shares.stream().allMatch(BoundedShares::fits)) {
            return Optional.of(settle(whole, step, shares, BigDecimal.ONE));
        }
        var low = BigDecimal.ZERO;
        var high = HIGHEST_FACTOR;
        if (reached(shares, low).compareTo(whole) > 0 || reached(shares, high).compareTo(whole) < 0) {
            return Optional.empty();
        }
        for (var turn = 0; turn < HALVINGS; turn++) {
            var middle = low.add(high).divide(BigDecimal.valueOf(2), DIGITS, RoundingMode.HALF_EVEN);
            if (reached(shares, middle).compareTo(whole) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(settle(whole, step, shares, high));
    }

    private static boolean fits(Share share) {
        return share.wanted().compareTo(share.least()) >= 0 && share.wanted().compareTo(share.most()) <= 0;
    }

    private static BigDecimal bounded(Share share, BigDecimal factor) {
        return share.wanted().multiply(factor).max(share.least()).min(share.most());
    }

    private static BigDecimal reached(List<Share> shares, BigDecimal factor) {
        return sum(shares.stream().map(share -> bounded(share, factor)).toList());
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> settle(BigDecimal whole, BigDecimal step, List<Share> shares, BigDecimal factor) {
        var weights = new ArrayList<BigDecimal>();
        var remainders = new ArrayList<BigDecimal>();
        for (var share : shares) {
            var exact = bounded(share, factor);
            var floor = exact.divide(step, 0, RoundingMode.DOWN).multiply(step);
            weights.add(floor.max(share.least()));
            remainders.add(exact.subtract(floor));
        }
        var left = whole.subtract(sum(weights));
        var order = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.<Integer, BigDecimal>comparing(remainders::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (var turn = 0; left.signum() > 0; turn++) {
            var at = order.get(turn % order.size());
            if (weights.get(at).add(step).compareTo(shares.get(at).most()) <= 0) {
                weights.set(at, weights.get(at).add(step));
                left = left.subtract(step);
            }
        }
        return List.copyOf(weights);
    }
}
