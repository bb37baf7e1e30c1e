package io.perfcycle.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Levels of many totals for the price of few decisions: a level never falls as the total rises, so only the hundredths at which
 * it changes are looked for, within each ten points by halving.
 */
final class LevelSteps {

    private static final int MOST = 12_000;
    private static final int STRIDE = 1_000;

    private final TreeMap<Integer, String> steps = new TreeMap<>();
    private final Map<Integer, String> asked = new HashMap<>();
    private final IntFunction<@Nullable String> levelAt;

    /** @param levelAt what the decision table says of so many hundredths */
    LevelSteps(IntFunction<@Nullable String> levelAt) {
        this.levelAt = levelAt;
        steps.put(0, ask(0));
        for (var from = 0; from < MOST; from += STRIDE) {
            find(from, from + STRIDE);
        }
    }

    @Nullable
    String of(int hundredths) {
        var level = steps.floorEntry(Math.max(0, hundredths)).getValue();
        return level.isEmpty() ? null : level;
    }

    private void find(int low, int high) {
        if (ask(low).equals(ask(high))) {
            return;
        }
        if (high - low == 1) {
            steps.put(high, ask(high));
            return;
        }
        var middle = (low + high) / 2;
        find(low, middle);
        find(middle, high);
    }

    private String ask(int hundredths) {
        return asked.computeIfAbsent(hundredths, any -> {
            var level = levelAt.apply(hundredths);
            return level == null ? "" : level;
        });
    }
}
