package io.perfcycle.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often something was tried in vain within a minute, by who tried; in memory only. */
final class WrongTries {

    static final Duration PAUSE = Duration.ofSeconds(60);

    private record Count(int wrong, long endsAtNanos) {
        boolean over() {
            return System.nanoTime() - endsAtNanos >= 0;
        }
    }

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final int remembered;

    /** @param remembered how many are kept before those whose minute is over are dropped */
    WrongTries(int remembered) {
        this.remembered = remembered;
    }

    int of(String who) {
        var count = counts.get(who);
        return count == null || count.over() ? 0 : count.wrong();
    }

    void add(String who) {
        if (counts.size() > remembered) {
            counts.values().removeIf(Count::over);
        }
        counts.compute(
                who,
                (any, before) -> before == null || before.over()
                        ? new Count(1, System.nanoTime() + PAUSE.toNanos())
                        : new Count(before.wrong() + 1, before.endsAtNanos()));
    }

    void forget(String who) {
        counts.remove(who);
    }
}
