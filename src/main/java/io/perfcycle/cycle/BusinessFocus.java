package io.perfcycle.cycle;

import io.perfcycle.statistics.BoundedShares;
import io.perfcycle.statistics.BoundedShares.Share;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shifts the weights of a scorecard towards a cycle's focus: the named indicators take the percentage asked for, then all
 * are multiplied by one common factor, each held within its own bounds, so that they add up to exactly 100. Weights have two
 * places; what rounding leaves goes to the largest remainders, among equal ones by code (contract 6, domain 3.2). Empty if the
 * bounds leave no way.
 */
final class BusinessFocus {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private BusinessFocus() {}

    static Optional<List<StandardItem>> shift(List<StandardItem> scorecard, Map<String, BigDecimal> focus) {
        if (scorecard.stream().noneMatch(item -> item.weighs() && focus.containsKey(item.indicator()))) {
            return Optional.of(scorecard);
        }
        var weighing = scorecard.stream()
                .filter(StandardItem::weighs)
                .sorted(Comparator.comparing(StandardItem::indicator))
                .toList();
        var shares = weighing.stream().map(item -> share(item, focus)).toList();
        return BoundedShares.of(HUNDRED, STEP, shares).map(weights -> {
            var weightOf = new HashMap<String, BigDecimal>();
            for (var at = 0; at < weights.size(); at++) {
                weightOf.put(weighing.get(at).indicator(), weights.get(at));
            }
            return scorecard.stream()
                    .map(item -> item.weighs() ? item.weighing(weightOf.get(item.indicator())) : item)
                    .toList();
        });
    }

    private static Share share(StandardItem item, Map<String, BigDecimal> focus) {
        return new Share(
                focus.getOrDefault(item.indicator(), item.weight()),
                item.minWeight() == null ? BigDecimal.ZERO : item.minWeight(),
                item.maxWeight() == null ? HUNDRED : item.maxWeight());
    }
}
