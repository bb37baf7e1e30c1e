package io.perfcycle.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one indicator for one person: computed from measures, supplied by a person, missing, waived or not
 * applicable. These stay different things; none of them is zero.
 */
public final class Figure {

    enum Standing {
        /** The actual counts; it may be missing. */
        DUE,
        WAIVED,
        NOT_APPLICABLE
    }

    private final @Nullable String formula;
    private final Map<String, @Nullable BigDecimal> inputs;
    private final Actual actual;
    private final boolean byHand;
    private final Standing standing;

    private Figure(
            @Nullable String formula,
            Map<String, @Nullable BigDecimal> inputs,
            Actual actual,
            boolean byHand,
            Standing standing) {
        this.formula = formula;
        this.inputs = inputs;
        this.actual = actual;
        this.byHand = byHand;
        this.standing = standing;
    }

    /** The formula's value; inputs that the formula does not ask for are left aside. */
    public static Figure computed(Formula formula, Map<Aggregate, BigDecimal> inputs) {
        var used = new LinkedHashMap<String, @Nullable BigDecimal>();
        for (var aggregate : formula.aggregates()) {
            var input = inputs.get(aggregate);
            used.put(aggregate.toString(), input == null ? null : Exact.plain(input));
        }
        return new Figure(
                formula.canonical(), Collections.unmodifiableMap(used), formula.evaluate(inputs), false, Standing.DUE);
    }

    /** A rating, an accepted share, a figure that never had a formula; more than twelve decimals are rounded HALF_UP. */
    public static Figure given(BigDecimal actual) {
        return new Figure(null, Map.of(), kept(actual), false, Standing.DUE);
    }

    /** The data owner's figure instead of this one, whose formula and inputs stay visible; rounded like {@link #given}. */
    public Figure supplied(BigDecimal figure) {
        return new Figure(formula, inputs, kept(figure), true, Standing.DUE);
    }

    private static Actual kept(BigDecimal actual) {
        return Actual.of(
                actual.scale() > Exact.SHOWN_PLACES
                        ? actual.setScale(Exact.SHOWN_PLACES, RoundingMode.HALF_UP)
                        : actual);
    }

    /** Nothing is known, and there is no formula it could come from. */
    public static Figure missing() {
        return new Figure(null, Map.of(), Actual.missing(), false, Standing.DUE);
    }

    /** Nobody asks for it any more: the data owner has waived it. What is known stays visible but does not count. */
    public Figure waived() {
        return new Figure(formula, inputs, actual, byHand, Standing.WAIVED);
    }

    /** It does not concern this person in this period. What is known stays visible but does not count. */
    public Figure notApplicable() {
        return new Figure(formula, inputs, actual, byHand, Standing.NOT_APPLICABLE);
    }

    public Actual actual() {
        return actual;
    }

    @Nullable
    String formula() {
        return formula;
    }

    Map<String, @Nullable BigDecimal> inputs() {
        return inputs;
    }

    /** Whether a person's figure stands instead of the formula's. */
    boolean byHand() {
        return byHand;
    }

    Standing standing() {
        return standing;
    }
}
