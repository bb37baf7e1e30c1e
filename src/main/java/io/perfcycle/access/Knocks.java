package io.perfcycle.access;

import io.perfcycle.problem.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Slows down whoever tries tokens: thirty wrong ones a minute per address. Nothing is kept of those who had a right one. */
@Component
public class Knocks {

    private static final int MOST = 30;
    private static final int REMEMBERED = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(60);

    private record Count(int wrong, long endsAtNanos) {
        boolean over() {
            return System.nanoTime() - endsAtNanos >= 0;
        }
    }

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    Knocks() {}

    /**
     * Does what a token opens.
     *
     * @param wrong the code of the refusal that says that a token opens nothing
     * @throws Refusal {@code TOO_MANY_TOKENS} after too many of those
     */
    public <T> T at(String address, String wrong, Supplier<T> work) {
        var count = counts.get(address);
        if (count != null && !count.over() && count.wrong() >= MOST) {
            throw Refusal.tooMany("TOO_MANY_TOKENS");
        }
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.code().equals(wrong)) {
                count(address);
            }
            throw refusal;
        }
    }

    private void count(String address) {
        if (counts.size() > REMEMBERED) {
            counts.values().removeIf(Count::over);
        }
        counts.compute(
                address,
                (any, before) -> before == null || before.over()
                        ? new Count(1, System.nanoTime() + PAUSE.toNanos())
                        : new Count(before.wrong() + 1, before.endsAtNanos()));
    }
}
