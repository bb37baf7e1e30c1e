package io.perfcycle.access;

import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: ten wrong ones a minute per address and account, a hundred per address. It never
 * locks an account for others, so that nobody can lock the administrator out.
 */
@Component
class Attempts {

    static final Duration PAUSE = WrongTries.PAUSE;

    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 100;
    private static final int REMEMBERED = 20_000;

    private final WrongTries wrong = new WrongTries(REMEMBERED);

    /** Whether a further guess is heard at all. */
    boolean mayTry(String address, String account) {
        return wrong.of(key(address, account)) < PER_ACCOUNT && wrong.of(address) < PER_ADDRESS;
    }

    void failed(String address, String account) {
        wrong.add(key(address, account));
        wrong.add(address);
    }

    void succeeded(String address, String account) {
        wrong.forget(key(address, account));
    }

    private static String key(String address, String account) {
        return address + "|" + account.strip().toLowerCase(Locale.ROOT);
    }
}
