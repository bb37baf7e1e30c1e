package io.perfcycle.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Deals out whole units by shares: everybody gets the whole part of his claim, what is left goes to the largest remainders.
 * Exact: no claim is ever rounded. Equal remainders go to the middle share first, then upwards from it, then downwards.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * How many of {@code units} each share gets; the parts add up to {@code units}.
     *
     * @param shares the highest grade first; not negative, not all zero, in whatever unit
     */
    public static List<Integer> of(int units, List<BigDecimal> shares) {
        var whole = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (units < 0 || whole.signum() <= 0 || shares.stream().anyMatch(share -> share.signum() < 0)) {
            throw new IllegalArgumentException("%d cannot be dealt out by %s".formatted(units, shares));
        }
        var parts = new ArrayList<Integer>();
        var remainders = new ArrayList<BigDecimal>();
        for (var share : shares) {
            // All claims have the same denominator, so their remainders compare as they are.
            var claim = share.multiply(BigDecimal.valueOf(units)).divideAndRemainder(whole);
            parts.add(claim[0].intValueExact());
            remainders.add(claim[1]);
        }
        var left = units - parts.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.<Integer, BigDecimal>comparing(remainders::get)
                        .reversed()
                        .thenComparing(place -> precedence(place, shares.size())))
                .limit(left)
                .forEach(place -> parts.set(place, parts.get(place) + 1));
        return List.copyOf(parts);
    }

    private static int precedence(int place, int size) {
        var middle = (size - 1) / 2;
        return place <= middle ? middle - place : place;
    }
}
