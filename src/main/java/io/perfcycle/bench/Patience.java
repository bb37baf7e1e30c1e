package io.perfcycle.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for the engine's own work. */
final class Patience {

    private static final int NAP = 50;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Patience() {}

    static void until(BooleanSupplier reached) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Nothing moves");
            }
            try {
                Thread.sleep(NAP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
