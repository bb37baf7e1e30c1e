package io.perfcycle.evidence;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.result.ScoredResults.Item;
import io.perfcycle.result.ScoredResults.Scored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last cycle's results of a post, counted again with other weights. */
@Component
class WeightEffects {

    private static final BigDecimal MOST = new BigDecimal("120.00");

    /** One person before and after. */
    record Effect(Scored was, BigDecimal total, @Nullable String level) {

        BigDecimal change() {
            return total.subtract(was.total());
        }

        /** Whose level would be higher (above 0) or lower (below). */
        int rise() {
            return Levels.rise(was.level(), level);
        }
    }

    private final Cycles cycles;
    private final ResultVersions versions;

    WeightEffects(Cycles cycles, ResultVersions versions) {
        this.cycles = cycles;
        this.versions = versions;
    }

    /**
     * Everybody of this post with a result of the newest of these cycles. A person's own agreed weights are shifted as the
     * scorecard's are; the bonus and what was decided about the level stay.
     *
     * @param proposed percents by place of the post's lines
     */
    List<Effect> of(WeightHistory.Past past, WeightHistory.Post post, List<Integer> proposed) {
        var newest = past.cycles().get(past.cycles().size() - 1);
        var cycle = cycles.get(newest);
        var factors = new HashMap<String, Double>();
        for (var at = 0; at < proposed.size(); at++) {
            var line = post.lines().get(at);
            factors.put(
                    line.indicator(),
                    line.weight().signum() == 0
                            ? 1
                            : proposed.get(at) / line.weight().doubleValue());
        }
        var steps = new HashMap<List<Object>, LevelSteps>();
        return post.results().stream()
                .filter(one -> one.cycle().equals(newest) && one.total() != null && !one.split())
                .map(one -> effect(cycle, one, factors, steps))
                .toList();
    }

    private Effect effect(Cycle cycle, Scored one, Map<String, Double> factors, Map<List<Object>, LevelSteps> steps) {
        var before = mean(one, Item::weight);
        var after = mean(one, item -> item.weight() * factors.getOrDefault(item.indicator(), 1.0));
        var total = Double.isNaN(before) || Double.isNaN(after)
                ? one.total()
                : one.total()
                        .add(BigDecimal.valueOf(after - before))
                        .setScale(2, RoundingMode.HALF_UP)
                        .max(BigDecimal.ZERO)
                        .min(MOST);
        if (total.compareTo(one.total()) == 0) {
            return new Effect(one, total, one.level());
        }
        var levels = steps.computeIfAbsent(
                List.of(one.vetoed(), Optional.ofNullable(one.decidedLevel())),
                any -> new LevelSteps(hundredths -> versions.levelAt(
                                cycle, BigDecimal.valueOf(hundredths, 2), one.vetoed(), one.decidedLevel())
                        .orElse(null)));
        return new Effect(one, total, levels.of(total.movePointRight(2).intValueExact()));
    }

    private static double mean(Scored one, ToDoubleFunction<Item> weight) {
        var sum = 0.0;
        var weights = 0.0;
        for (var item : one.items()) {
            if (!Double.isNaN(item.counted())) {
                sum += weight.applyAsDouble(item) * item.counted();
                weights += weight.applyAsDouble(item);
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }
}
