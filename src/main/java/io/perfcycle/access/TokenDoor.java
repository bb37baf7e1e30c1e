package io.perfcycle.access;

import io.perfcycle.problem.Refusal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A door that a token opens for whoever holds it; nobody is asked who he is. A token that was never given out and one that is
 * spent are answered alike.
 *
 * @param required what is said where none is shown
 * @param unknown what is said to one that opens nothing
 */
public record TokenDoor(Supplier<Refusal> required, Supplier<Refusal> unknown) {

    /** What the token opens. */
    public <T> T open(@Nullable String token, Function<String, Optional<T>> find) {
        if (token == null || token.isBlank()) {
            throw required.get();
        }
        return find.apply(token).orElseThrow(unknown);
    }
}
