package io.perfcycle.evidence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The levels from the best to the lowest, and which of them count as high and as low where results are compared. */
final class Levels {

    static final List<String> ORDER = List.of("S", "A", "B", "C", "D");
    static final Set<String> TOP = Set.of("S", "A");
    static final Set<String> LOW = Set.of("C", "D");

    private Levels() {}

    static boolean top(@Nullable String level) {
        return level != null && TOP.contains(level);
    }

    static boolean low(@Nullable String level) {
        return level != null && LOW.contains(level);
    }

    /** Above zero if the second is the better one; 0 where either is unknown. */
    static int rise(@Nullable String was, @Nullable String became) {
        return was == null || became == null || !ORDER.contains(was) || !ORDER.contains(became)
                ? 0
                : ORDER.indexOf(was) - ORDER.indexOf(became);
    }
}
