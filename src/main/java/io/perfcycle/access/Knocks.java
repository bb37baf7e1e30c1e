package io.perfcycle.access;

import io.perfcycle.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Slows down whoever tries tokens: thirty wrong ones a minute per address. Nothing is kept of those who had a right one. */
@Component
public class Knocks {

    private static final int MOST = 30;
    private static final int REMEMBERED = 10_000;

    private final WrongTries wrong = new WrongTries(REMEMBERED);

    Knocks() {}

    /**
     * Does what a token opens.
     *
     * @throws Refusal {@code TOO_MANY_TOKENS} after too many that opened nothing
     */
    public <T> T at(HttpServletRequest request, TokenDoor door, Supplier<T> work) {
        var address = request.getRemoteAddr();
        if (wrong.of(address) >= MOST) {
            throw Refusal.tooMany("TOO_MANY_TOKENS");
        }
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.code().equals(door.unknown().get().code())) {
                wrong.add(address);
            }
            throw refusal;
        }
    }

    /** The same for what gives nothing back. */
    public void at(HttpServletRequest request, TokenDoor door, Runnable work) {
        at(request, door, () -> {
            work.run();
            return door;
        });
    }
}
