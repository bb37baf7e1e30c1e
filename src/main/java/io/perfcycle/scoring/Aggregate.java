package io.perfcycle.scoring;

import java.util.Locale;
import java.util.Optional;

/**
 * One figure a formula asks for: a function over the values of one measure in the period.
 *
 * @param function how the values become one
 * @param measure name of the measure, {@code [A-Za-z_][A-Za-z0-9_]*}
 */
public record Aggregate(Function function, String measure) implements Comparable<Aggregate> {

    /** The six functions of the language. */
    public enum Function {
        SUM,
        AVG,
        MIN,
        MAX,
        COUNT,
        LAST;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word in a formula, such as {@code sum}. */
        public String word() {
            return word;
        }

        /** Whether it becomes more as time goes by: a sum does, a mean does not. */
        boolean grows() {
            return this == SUM || this == COUNT;
        }

        static Optional<Function> of(String word) {
            for (var function : values()) {
                if (function.word.equals(word)) {
                    return Optional.of(function);
                }
            }
            return Optional.empty();
        }
    }

    /** By measure, then function. */
    @Override
    public int compareTo(Aggregate other) {
        var byMeasure = measure.compareTo(other.measure);
        return byMeasure != 0 ? byMeasure : function.compareTo(other.function);
    }

    /** As written in a formula: {@code sum(orders_paid)}. */
    @Override
    public String toString() {
        return function.word() + "(" + measure + ")";
    }
}
