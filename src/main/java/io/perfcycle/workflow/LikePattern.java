package io.perfcycle.workflow;

/** Literal text in the engine's {@code like} queries, whose escape character is the backslash. */
final class LikePattern {

    private LikePattern() {}

    static String startingWith(String literal) {
        return literal.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
