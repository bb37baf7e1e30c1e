package io.perfcycle.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator's actual value follows from measures: an arithmetic expression over aggregates.
 *
 * <pre>{@code
 * expression := conjunction { "or" conjunction }
 * conjunction := negation { "and" negation }
 * negation   := "not" negation | comparison
 * comparison := sum [ ("<" | "<=" | ">" | ">=" | "=" | "!=") sum ]
 * sum        := product { ("+" | "-") product }
 * product    := signed { ("*" | "/") signed }
 * signed     := "-" signed | operand
 * operand    := number | aggregate | "(" expression ")" | "if" expression "then" expression "else" expression
 * aggregate  := ("sum" | "avg" | "min" | "max" | "count" | "last") "(" measure ")"
 * number     := digits [ "." digits ]
 * measure    := [A-Za-z_][A-Za-z0-9_]*
 * }</pre>
 *
 * <ul>
 *   <li>The language is closed: nothing else parses, and a refusal names the position.
 *   <li>A whole formula is a value, as are the branches of {@code if}; what stands between {@code if} and {@code then}
 *       is a condition. Words are lower case; names of measures keep their case.
 *   <li>Division by zero is missing. An aggregate without data is missing, {@code count} included. An operation on
 *       something missing is missing, even {@code 0 * missing}.
 *   <li>{@code if} looks only at the branch it takes; a missing condition makes the whole missing. {@code and} and
 *       {@code or} go from left to right and look right only if the left has not decided.
 *   <li>At most 2,000 characters and 100 levels of nesting.
 *   <li>Exact: fractions of whole numbers, never rounded. Immutable, safe to share between threads.
 * </ul>
 *
 * <p>Example: {@code sum(orders_paid) / sum(visitors) * 100} with 30 and 1,200 gives 2.5.
 */
public final class Formula {
    /** The longest formula that is read. */
    public static final int LONGEST = 2_000;

    private static final BigDecimal TRIED = new BigDecimal(1009);

    private final Expression.Value root;
    private final Set<Aggregate> aggregates;

    private Formula(Expression.Value root) {
        this.root = root;
        var found = new TreeSet<Aggregate>();
        root.collect(found);
        aggregates = Collections.unmodifiableSet(found);
    }

    /**
     * Reads a formula.
     *
     * @throws FormulaException if the text is no formula, with position and reason
     */
    public static Formula parse(String text) {
        if (text.isBlank()) {
            throw new FormulaException(1, FormulaException.Reason.EMPTY);
        }
        if (text.length() > LONGEST) {
            throw new FormulaException(LONGEST + 1, FormulaException.Reason.TOO_LONG, Integer.toString(LONGEST));
        }
        return new Formula(new FormulaParser(text).parse());
    }

    /** Every figure the formula may ask for, in a stable order; unmodifiable. */
    public Set<Aggregate> aggregates() {
        return aggregates;
    }

    /** The formula in one spelling: single blanks, only necessary brackets. Parses back to an equal formula. */
    public String canonical() {
        return root.toString();
    }

    /**
     * The actual value for one person and period.
     *
     * @param inputs the figures that exist; an aggregate that is not in the map has no data
     * @return the exact value, or missing
     * @throws IllegalArgumentException if an input has more than 1,000 digits
     */
    public Actual evaluate(Map<Aggregate, BigDecimal> inputs) {
        return Actual.ofNullable(root.evaluate(inputs));
    }

    /**
     * Whether the value grows with time: doubling all sums and counts, as twice the time would, doubles it. {@code
     * sum(orders)} does, {@code sum(orders) / sum(visitors)} and {@code avg(csat)} do not. Tried with one set of figures, so
     * of an {@code if} only the branch that these take is looked at.
     */
    public boolean accumulates() {
        var once = new HashMap<Aggregate, BigDecimal>();
        var twice = new HashMap<Aggregate, BigDecimal>();
        for (var aggregate : aggregates) {
            var figure = TRIED.add(BigDecimal.valueOf(once.size()));
            once.put(aggregate, figure);
            twice.put(aggregate, aggregate.function().grows() ? figure.multiply(BigDecimal.valueOf(2)) : figure);
        }
        var value = evaluate(once);
        var doubled = evaluate(twice);
        return !value.isMissing()
                && !doubled.isMissing()
                && value.value().signum() != 0
                && doubled.value().equals(value.value().multiply(2));
    }

    /** Equal if the canonical spellings are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula that && root.equals(that.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
