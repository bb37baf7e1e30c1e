package io.perfcycle.jobanalysis;

import io.perfcycle.statistics.LargestRemainder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Shares of working time, and how far two views of them lie apart. */
final class TimeShares {

    private static final int PLACES = 2;

    private TimeShares() {}

    /** The mean of several views; a duty that somebody does not name takes none of his time. */
    static Map<String, BigDecimal> mean(List<Map<String, BigDecimal>> views) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        views.forEach(view -> view.forEach((duty, share) -> sums.merge(duty, share, BigDecimal::add)));
        sums.replaceAll((duty, sum) -> sum.divide(BigDecimal.valueOf(views.size()), 10, RoundingMode.HALF_UP));
        return sums;
    }

    /** Half the sum of all differences: the points that would have to move for both to say the same; 0 to 100. */
    static BigDecimal distance(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        var duties = new LinkedHashSet<>(one.keySet());
        duties.addAll(other.keySet());
        return duties.stream()
                .map(duty -> one.getOrDefault(duty, BigDecimal.ZERO)
                        .subtract(other.getOrDefault(duty, BigDecimal.ZERO))
                        .abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(2), PLACES, RoundingMode.HALF_UP);
    }

    /** Whole percents that add up to 100, by largest remainders. */
    static Map<String, BigDecimal> whole(Map<String, BigDecimal> shares) {
        var duties = List.copyOf(shares.keySet());
        var whole = new LinkedHashMap<String, BigDecimal>();
        if (duties.isEmpty()) {
            return whole;
        }
        var parts = LargestRemainder.of(100, duties.stream().map(shares::get).toList());
        for (var at = 0; at < duties.size(); at++) {
            whole.put(duties.get(at), BigDecimal.valueOf(parts.get(at)));
        }
        return whole;
    }
}
