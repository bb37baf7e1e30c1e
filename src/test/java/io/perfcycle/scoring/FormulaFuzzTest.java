package io.perfcycle.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random text never breaks the parser, and random formulas mean what an evaluator written on its own says. */
class FormulaFuzzTest {
    private static final String[] SCRAPS = {
        "sum(", "avg(", "(", ")", "a", "b", "if ", " then ", " else ", " and ", " or ", "not ", "<", "<=", "=", "!=",
        ">", "+", "-", "*", "/", "1", "2.5", ".", "0", " ", "\t", "x.y", "${", "}", "'", "\"", "\\", "\u0000", "（", "５",
        "😀", "\uD83D", ",", ";", "%", "null", "new ", "T(", "__", "e5"
    };

    @Test
    void randomTextIsAFormulaOrRefusedWithAPositionInside() {
        Seeds.each(20_000, random -> {
            var text = new StringBuilder();
            for (var i = random.nextInt(20); i >= 0; i--) {
                text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
            }
            try {
                var formula = Formula.parse(text.toString());
                assertThat(Formula.parse(formula.canonical())).isEqualTo(formula);
                formula.evaluate(Map.of());
            } catch (FormulaException refusal) {
                assertThat(refusal.position()).isBetween(1, text.length() + 1);
                assertThat(refusal.getMessage()).startsWith("Position ");
            }
        });
    }

    @Test
    void randomFormulasMeanWhatAnIndependentEvaluatorSays() {
        var values = new int[1];
        Seeds.each(20_000, random -> {
            var inputs = new HashMap<Aggregate, BigDecimal>();
            for (var measure : new String[] {"a", "b", "c"}) {
                if (random.nextInt(8) > 0) {
                    var value = BigDecimal.valueOf(random.nextInt(41) - 20, random.nextInt(3));
                    inputs.put(new Aggregate(Aggregate.Function.SUM, measure), value);
                }
            }
            var text = new StringBuilder();
            var expected = value(random, 5, inputs, text);
            var actual = Formula.parse(text.toString()).evaluate(inputs);
            if (expected == null) {
                assertThat(actual).as(text.toString()).isEqualTo(Actual.missing());
            } else {
                values[0]++;
                assertThat(actual.value().getNumerator().multiply(expected[1]))
                        .as(text.toString())
                        .isEqualTo(actual.value().getDenominator().multiply(expected[0]));
            }
        });
        assertThat(values[0]).as("cases with a value").isGreaterThan(5_000);
    }

    /** Writes a random value into the text and counts it with whole numbers only: {numerator, denominator}, or null. */
    private static BigInteger @Nullable [] value(
            Random random, int depth, Map<Aggregate, BigDecimal> inputs, StringBuilder text) {
        switch (depth == 0 ? random.nextInt(2) : random.nextInt(6)) {
            case 0: {
                var number = BigDecimal.valueOf(random.nextInt(1_000), random.nextInt(3));
                text.append(number.toPlainString());
                return ratio(number);
            }
            case 1: {
                var measure = "abc".charAt(random.nextInt(3));
                text.append("sum(").append(measure).append(')');
                var input = inputs.get(new Aggregate(Aggregate.Function.SUM, String.valueOf(measure)));
                return input == null ? null : ratio(input);
            }
            case 2: {
                text.append("-(");
                var inner = value(random, depth - 1, inputs, text);
                text.append(')');
                return inner == null ? null : new BigInteger[] {inner[0].negate(), inner[1]};
            }
            case 3: {
                text.append("(if ");
                var left = value(random, depth - 1, inputs, text);
                text.append(" < ");
                var right = value(random, depth - 1, inputs, text);
                text.append(" then ");
                var then = value(random, depth - 1, inputs, text);
                text.append(" else ");
                var otherwise = value(random, depth - 1, inputs, text);
                text.append(')');
                if (left == null || right == null) {
                    return null;
                }
                return left[0].multiply(right[1]).compareTo(right[0].multiply(left[1])) < 0 ? then : otherwise;
            }
            default: {
                var operator = "+-*/".charAt(random.nextInt(4));
                text.append('(');
                var left = value(random, depth - 1, inputs, text);
                text.append(operator);
                var right = value(random, depth - 1, inputs, text);
                text.append(')');
                return left == null || right == null ? null : combined(operator, left, right);
            }
        }
    }

    private static BigInteger @Nullable [] combined(char operator, BigInteger[] a, BigInteger[] b) {
        return switch (operator) {
            case '+' -> new BigInteger[] {a[0].multiply(b[1]).add(b[0].multiply(a[1])), a[1].multiply(b[1])};
            case '-' -> new BigInteger[] {a[0].multiply(b[1]).subtract(b[0].multiply(a[1])), a[1].multiply(b[1])};
            case '*' -> new BigInteger[] {a[0].multiply(b[0]), a[1].multiply(b[1])};
            default -> {
                if (b[0].signum() == 0) {
                    yield null;
                }
                var sign = BigInteger.valueOf(b[0].signum());
                yield new BigInteger[] {
                    a[0].multiply(b[1]).multiply(sign), a[1].multiply(b[0]).multiply(sign)
                };
            }
        };
    }

    private static BigInteger[] ratio(BigDecimal number) {
        return new BigInteger[] {number.unscaledValue(), BigInteger.TEN.pow(number.scale())};
    }
}
