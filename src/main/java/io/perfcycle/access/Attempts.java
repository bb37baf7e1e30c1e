package io.perfcycle.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: ten wrong ones a minute per address and account, a hundred per address. It never
 * locks an account for others, so that nobody can lock the administrator out.
 */
@Component
class Attempts {

    static final Duration PAUSE = Duration.ofSeconds(60);

    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 100;
    private static final int REMEMBERED = 20_000;

    private record Count(int wrong, long endsAtNanos) {
        boolean over() {
            return System.nanoTime() - endsAtNanos >= 0;
        }
    }

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /** Whether a further guess is heard at all. */
    boolean mayTry(String address, String account) {
        return wrong(key(address, account)) < PER_ACCOUNT && wrong(address) < PER_ADDRESS;
    }

    void failed(String address, String account) {
        if (counts.size() > REMEMBERED) {
            counts.values().removeIf(Count::over);
        }
        count(key(address, account));
        count(address);
    }

    void succeeded(String address, String account) {
        counts.remove(key(address, account));
    }

    private int wrong(String key) {
        var count = counts.get(key);
        return count == null || count.over() ? 0 : count.wrong();
    }

    private void count(String key) {
        counts.compute(
                key,
                (any, before) -> before == null || before.over()
                        ? new Count(1, System.nanoTime() + PAUSE.toNanos())
                        : new Count(before.wrong() + 1, before.endsAtNanos()));
    }

    private static String key(String address, String account) {
        return address + "|" + account.strip().toLowerCase(Locale.ROOT);
    }
}
