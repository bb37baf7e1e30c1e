package io.perfcycle.demo;

import io.perfcycle.scoring.Aggregate;
import io.perfcycle.scoring.Formula;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * A formula backwards: the figure that makes it come out as wanted.
 *
 * <p>As a function of one figure, each formula of the demo is a quotient of straight lines. Such a function keeps the
 * cross ratio of four points, so the values at 1, 2 and 3 tell where any other value is reached.
 */
final class FormulaInverse {
    private static final BigFraction THREE = new BigFraction(3);

    private FormulaInverse() {}

    /**
     * The value of {@code unknown} at which the formula gives {@code wanted}.
     *
     * @param known the other figures
     */
    static double solve(Formula formula, Map<Aggregate, BigDecimal> known, Aggregate unknown, double wanted) {
        var goal = new BigFraction(
                BigDecimal.valueOf(wanted).setScale(10, RoundingMode.HALF_UP).unscaledValue(), BigInteger.TEN.pow(10));
        var one = at(1, formula, known, unknown);
        var two = at(2, formula, known, unknown);
        var three = at(3, formula, known, unknown);
        if (goal.equals(three)) {
            return 3;
        }
        var ratio = goal.subtract(one)
                .multiply(two.subtract(three))
                .divide(goal.subtract(three).multiply(two.subtract(one)));
        return BigFraction.ONE
                .add(ratio.multiply(THREE))
                .divide(BigFraction.ONE.add(ratio))
                .doubleValue();
    }

    private static BigFraction at(int value, Formula formula, Map<Aggregate, BigDecimal> known, Aggregate unknown) {
        var figures = new HashMap<>(known);
        figures.put(unknown, BigDecimal.valueOf(value));
        return formula.evaluate(figures).value();
    }
}
