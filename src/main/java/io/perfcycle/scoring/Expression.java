package io.perfcycle.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A parsed formula: values and conditions. Evaluating gives null where a needed figure is missing. */
sealed interface Expression {

    /** Puts every aggregate below this node into the set. */
    void collect(Set<Aggregate> aggregates);

    /** How tightly the node binds when printed; higher binds tighter. */
    int precedence();

    /** The node as text, in brackets where a parent of that precedence needs them. */
    default String within(int parent) {
        return precedence() < parent ? "(" + this + ")" : toString();
    }

    /** A node with a number. */
    sealed interface Value extends Expression {
        @Nullable
        BigFraction evaluate(Map<Aggregate, BigDecimal> inputs);
    }

    /** A node that holds or not. */
    sealed interface Condition extends Expression {
        @Nullable
        Boolean holds(Map<Aggregate, BigDecimal> inputs);
    }

    record Constant(BigDecimal number) implements Value {
        @Override
        public BigFraction evaluate(Map<Aggregate, BigDecimal> inputs) {
            return Exact.of(number);
        }

        @Override
        public void collect(Set<Aggregate> aggregates) {
            // a number asks for nothing
        }

        @Override
        public int precedence() {
            return 8;
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    record Measured(Aggregate aggregate) implements Value {
        @Override
        public @Nullable BigFraction evaluate(Map<Aggregate, BigDecimal> inputs) {
            var figure = inputs.get(aggregate);
            // A count of nothing is an aggregate without data, and that is missing
            var nothing = figure == null || aggregate.function() == Aggregate.Function.COUNT && figure.signum() == 0;
            return nothing ? null : Exact.of(figure);
        }

        @Override
        public void collect(Set<Aggregate> aggregates) {
            aggregates.add(aggregate);
        }

        @Override
        public int precedence() {
            return 8;
        }

        @Override
        public String toString() {
            return aggregate.toString();
        }
    }

    record Negative(Value of) implements Value {
        @Override
        public @Nullable BigFraction evaluate(Map<Aggregate, BigDecimal> inputs) {
            var value = of.evaluate(inputs);
            return value == null ? null : value.negate();
        }

        @Override
        public void collect(Set<Aggregate> aggregates) {
            of.collect(aggregates);
        }

        @Override
        public int precedence() {
            return 7;
        }

        @Override
        public String toString() {
            return "-" + of.within(7);
        }
    }

    record Arithmetic(char operator, Value left, Value right) implements Value {
        @Override
        public @Nullable BigFraction evaluate(Map<Aggregate, BigDecimal> inputs) {
            var a = left.evaluate(inputs);
            var b = a == null ? null : right.evaluate(inputs);
            if (a == null || b == null) {
                return null;
            }
            return switch (operator) {
                case '+' -> a.add(b);
                case '-' -> a.subtract(b);
                case '*' -> a.multiply(b);
                default -> b.signum() == 0 ? null : a.divide(b);
            };
        }

        @Override
        public void collect(Set<Aggregate> aggregates) {
            left.collect(aggregates);
            right.collect(aggregates);
        }

        @Override
        public int precedence() {
            return operator == '+' || operator == '-' ? 5 : 6;
        }

        @Override
        public String toString() {
            return left.within(precedence()) + " " + operator + " " + right.within(precedence() + 1);
        }
    }

    record Choice(Condition when, Value then, Value otherwise) implements Value {
        @Override
        public @Nullable BigFraction evaluate(Map<Aggregate, BigDecimal> inputs) {
            var holds = when.holds(inputs);
            if (holds == null) {
                return null;
            }
            return holds ? then.evaluate(inputs) : otherwise.evaluate(inputs);
        }

        @Override
        public void collect(Set<Aggregate> aggregates) {
            when.collect(aggregates);
            then.collect(aggregates);
            otherwise.collect(aggregates);
        }

        @Override
        public int precedence() {
            return 0;
        }

        @Override
        public String toString() {
            return "if " + when + " then " + then + " else " + otherwise;
        }
    }

    record Comparison(String operator, Value left, Value right) implements Condition {
        @Override
        public @Nullable Boolean holds(Map<Aggregate, BigDecimal> inputs) {
            var a = left.evaluate(inputs);
            var b = a == null ? null : right.evaluate(inputs);
            if (a == null || b == null) {
                return null;
            }
            var order = a.compareTo(b);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        }

        @Override
        public void collect(Set<Aggregate> aggregates) {
            left.collect(aggregates);
            right.collect(aggregates);
        }

        @Override
        public int precedence() {
            return 4;
        }

        @Override
        public String toString() {
            return left.within(5) + " " + operator + " " + right.within(5);
        }
    }

    record Not(Condition of) implements Condition {
        @Override
        public @Nullable Boolean holds(Map<Aggregate, BigDecimal> inputs) {
            var holds = of.holds(inputs);
            return holds == null ? null : !holds;
        }

        @Override
        public void collect(Set<Aggregate> aggregates) {
            of.collect(aggregates);
        }

        @Override
        public int precedence() {
            return 3;
        }

        @Override
        public String toString() {
            return "not " + of.within(3);
        }
    }

    /** {@code and} and {@code or}: from left to right, and the right side only if the left has not decided. */
    record Junction(boolean and, Condition left, Condition right) implements Condition {
        @Override
        public @Nullable Boolean holds(Map<Aggregate, BigDecimal> inputs) {
            var first = left.holds(inputs);
            return first == null || first != and ? first : right.holds(inputs);
        }

        @Override
        public void collect(Set<Aggregate> aggregates) {
            left.collect(aggregates);
            right.collect(aggregates);
        }

        @Override
        public int precedence() {
            return and ? 2 : 1;
        }

        @Override
        public String toString() {
            return left.within(precedence()) + (and ? " and " : " or ") + right.within(precedence() + 1);
        }
    }
}
