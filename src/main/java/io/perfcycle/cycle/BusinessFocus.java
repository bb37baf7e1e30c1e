package io.perfcycle.cycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shifts the weights of a scorecard towards a cycle's focus: the named indicators take the percentage asked for, then all
 * are multiplied by one common factor, each held within its own bounds, so that they add up to exactly 100. Weights have two
 * places; what rounding leaves goes to the largest remainders (contract 6, domain 3.2). Empty if the bounds leave no way.
 */
final class BusinessFocus {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final int DIGITS = 40;
    private static final int HALVINGS = 200;

    private BusinessFocus() {}

    static Optional<List<StandardItem>> shift(List<StandardItem> scorecard, Map<String, BigDecimal> focus) {
        if (scorecard.stream().noneMatch(item -> item.weighs() && focus.containsKey(item.indicator()))) {
            return Optional.of(scorecard);
        }
        var wanted = scorecard.stream().map(item -> wanted(item, focus)).toList();
        return factor(scorecard, wanted).map(factor -> settle(scorecard, wanted, factor));
    }

    private static BigDecimal wanted(StandardItem item, Map<String, BigDecimal> focus) {
        return item.weighs() ? focus.getOrDefault(item.indicator(), item.weight()) : BigDecimal.ZERO;
    }

    /** Bisection: the sum of the bounded weights rises with the factor. */
    private static Optional<BigDecimal> factor(List<StandardItem> scorecard, List<BigDecimal> wanted) {
        var low = BigDecimal.ZERO;
        var high = new BigDecimal("1000000");
        if (sum(scorecard, wanted, low).compareTo(HUNDRED) > 0
                || sum(scorecard, wanted, high).compareTo(HUNDRED) < 0) {
            return Optional.empty();
        }
        for (var i = 0; i < HALVINGS; i++) {
            var middle = low.add(high).divide(BigDecimal.valueOf(2), DIGITS, RoundingMode.HALF_EVEN);
            if (sum(scorecard, wanted, middle).compareTo(HUNDRED) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(high);
    }

    private static BigDecimal sum(List<StandardItem> scorecard, List<BigDecimal> wanted, BigDecimal factor) {
        var sum = BigDecimal.ZERO;
        for (var i = 0; i < wanted.size(); i++) {
            sum = sum.add(bounded(scorecard.get(i), wanted.get(i), factor));
        }
        return sum;
    }

    private static BigDecimal bounded(StandardItem item, BigDecimal wanted, BigDecimal factor) {
        return item.weighs() ? wanted.multiply(factor).max(low(item)).min(high(item)) : BigDecimal.ZERO;
    }

    private static List<StandardItem> settle(List<StandardItem> scorecard, List<BigDecimal> wanted, BigDecimal factor) {
        var weights = new ArrayList<BigDecimal>();
        var remainders = new ArrayList<BigDecimal>();
        for (var i = 0; i < wanted.size(); i++) {
            var exact = bounded(scorecard.get(i), wanted.get(i), factor);
            weights.add(exact.setScale(2, RoundingMode.DOWN));
            remainders.add(exact.subtract(weights.get(i)));
        }
        var left = HUNDRED.subtract(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var order = java.util.stream.IntStream.range(0, wanted.size())
                .boxed()
                .filter(i -> scorecard.get(i).weighs())
                .sorted(Comparator.<Integer, BigDecimal>comparing(remainders::get)
                        .reversed()
                        .thenComparing(i -> scorecard.get(i).indicator()))
                .toList();
        for (var place = 0; left.signum() > 0; place = (place + 1) % order.size()) {
            var i = order.get(place);
            if (weights.get(i).add(STEP).compareTo(high(scorecard.get(i))) <= 0) {
                weights.set(i, weights.get(i).add(STEP));
                left = left.subtract(STEP);
            }
        }
        var shifted = new ArrayList<StandardItem>();
        for (var i = 0; i < scorecard.size(); i++) {
            shifted.add(scorecard.get(i).weighs() ? scorecard.get(i).weighing(weights.get(i)) : scorecard.get(i));
        }
        return List.copyOf(shifted);
    }

    private static BigDecimal low(StandardItem item) {
        return item.minWeight() == null ? BigDecimal.ZERO : item.minWeight();
    }

    private static BigDecimal high(StandardItem item) {
        return item.maxWeight() == null ? HUNDRED : item.maxWeight();
    }
}
