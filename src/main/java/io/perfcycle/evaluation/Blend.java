package io.perfcycle.evaluation;

import io.perfcycle.cycle.CyclePolicies.Relation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many views of one indicator as one level. Each relation's mean of levels, rounded to two places, is weighted as the cycle
 * says; the weights of those present make up the whole, so that anybody can recompute the level from what is shown. A relation
 * of fewer answers than its quorum is not shown: all such together are OTHERS, and where even they are too few they neither
 * count nor appear. No sum over the hidden is ever published, so nothing can be found by subtraction.
 *
 * @param combined null where nobody has seen enough
 * @param disputed whether the levels that count spread by a standard deviation of one level or more
 */
record Blend(List<Part> parts, @Nullable BigDecimal combined, boolean disputed) {

    static final int PLACES = 2;

    /** @param weight in percent of the cycle's weights, not yet brought to 100 over those present */
    record Part(Voice voice, int answers, BigDecimal mean, BigDecimal weight) {}

    /**
     * Blends the views of one indicator.
     *
     * @param manager the manager's level; null if not observed or not rated
     * @param levels the levels of all who observed it, by the slice their answers are counted in
     * @param asked the relations from which anybody was asked
     */
    static Blend of(
            @Nullable BigDecimal manager,
            Map<Voice, List<Integer>> levels,
            Map<Relation, BigDecimal> weights,
            Set<Relation> asked,
            Quorum quorum) {
        var shown = new EnumMap<Voice, List<Integer>>(Voice.class);
        var others = new ArrayList<Integer>();
        levels.forEach((slice, given) -> {
            if (slice != Voice.OTHERS && given.size() >= quorum.of(slice)) {
                shown.put(slice, given);
            } else {
                others.addAll(given);
            }
        });
        var parts = new ArrayList<Part>();
        if (manager != null) {
            parts.add(new Part(
                    Voice.MANAGER,
                    1,
                    manager.setScale(PLACES, RoundingMode.HALF_UP),
                    weights.getOrDefault(Relation.MANAGER, BigDecimal.ZERO)));
        }
        shown.forEach((slice, given) ->
                parts.add(new Part(slice, given.size(), mean(given), weights.get(Relation.valueOf(slice.name())))));
        if (others.size() >= quorum.of(Voice.OTHERS)) {
            shown.put(Voice.OTHERS, others);
            parts.add(new Part(Voice.OTHERS, others.size(), mean(others), weightOfOthers(weights, asked, shown)));
        }
        var counted = new ArrayList<BigDecimal>();
        shown.values().forEach(given -> given.forEach(level -> counted.add(BigDecimal.valueOf(level))));
        if (manager != null) {
            counted.add(manager);
        }
        return new Blend(parts, combine(parts), spreads(counted));
    }

    private static BigDecimal weightOfOthers(
            Map<Relation, BigDecimal> weights, Set<Relation> asked, Map<Voice, ?> shown) {
        return asked.stream()
                .filter(relation -> relation != Relation.MANAGER && !shown.containsKey(Voice.of(relation)))
                .map(relation -> weights.getOrDefault(relation, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal combine(List<Part> parts) {
        var whole = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return parts.isEmpty() ? null : parts.get(0).mean();
        }
        return parts.stream()
                .map(part -> part.weight().multiply(part.mean()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(whole, PLACES, RoundingMode.HALF_UP);
    }

    private static BigDecimal mean(Collection<Integer> levels) {
        var sum = levels.stream().collect(Collectors.summingInt(Integer::intValue));
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(levels.size()), PLACES, RoundingMode.HALF_UP);
    }

    /** Exactly: the sample variance is at least 1 if and only if n * sum of squares - square of sum >= n * (n - 1). */
    private static boolean spreads(List<BigDecimal> levels) {
        var n = BigDecimal.valueOf(levels.size());
        var sum = levels.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var squares = levels.stream().map(level -> level.multiply(level)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return levels.size() > 1
                && n.multiply(squares).subtract(sum.multiply(sum)).compareTo(n.multiply(n.subtract(BigDecimal.ONE)))
                        >= 0;
    }
}
