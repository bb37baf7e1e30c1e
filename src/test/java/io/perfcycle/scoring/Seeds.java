package io.perfcycle.scoring;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a law over many random cases; a failure names the seed, and {@code -Dperfcycle.test.seed} repeats it. */
final class Seeds {
    private static final long FIRST = Long.getLong("perfcycle.test.seed", 20261123L);

    private Seeds() {}

    static void each(int cases, Consumer<Random> law) {
        for (var seed = FIRST; seed < FIRST + cases; seed++) {
            try {
                law.accept(new Random(seed));
            } catch (Throwable failure) {
                throw new AssertionError("Fails with -Dperfcycle.test.seed=" + seed, failure);
            }
        }
    }
}
