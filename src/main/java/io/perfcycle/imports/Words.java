package io.perfcycle.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A text of its own for a fault, where that of its code says too little: given to {@code reject} as the only fact. */
public record Words(String key, List<String> arguments) {

    private static final String MARK = "\u001E";

    public Words {
        arguments = List.copyOf(arguments);
    }

    public static Words of(String key, Object... arguments) {
        return new Words(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** As a fact that can be stored. */
    @Override
    public String toString() {
        return MARK + key + (arguments.isEmpty() ? "" : MARK + String.join(MARK, arguments));
    }

    static Optional<Words> in(List<String> facts) {
        if (facts.size() != 1 || !facts.get(0).startsWith(MARK)) {
            return Optional.empty();
        }
        var parts = List.of(facts.get(0).substring(1).split(MARK, -1));
        return Optional.of(new Words(parts.get(0), parts.subList(1, parts.size())));
    }
}
