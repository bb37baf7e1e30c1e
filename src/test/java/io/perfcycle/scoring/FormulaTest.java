package io.perfcycle.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formula language of contract section 5: what it means, and where it says no. */
class FormulaTest {
    /** sum(a) = 10, sum(b) = 4, avg(c) = 2.5, count(n) = 0, last(z) = 0; nothing else has data. */
    private static final Map<Aggregate, BigDecimal> INPUTS = Map.of(
            new Aggregate(Aggregate.Function.SUM, "a"), new BigDecimal("10"),
            new Aggregate(Aggregate.Function.SUM, "b"), new BigDecimal("4"),
            new Aggregate(Aggregate.Function.AVG, "c"), new BigDecimal("2.50"),
            new Aggregate(Aggregate.Function.COUNT, "n"), BigDecimal.ZERO,
            new Aggregate(Aggregate.Function.LAST, "z"), BigDecimal.ZERO);

    @ParameterizedTest(name = "{0} = {1} ({2})")
    @CsvSource(delimiter = '|', nullValues = "missing", textBlock = """
            7                                                    | 7       | by hand
            0.125                                                | 0.125   | by hand
            1 + 2 * 3                                            | 7       | precedence
            (1 + 2) * 3                                          | 9       | precedence
            10 - 4 - 3                                           | 3       | left to right
            24 / 4 / 3                                           | 2       | left to right
            -2 * -3                                              | 6       | by hand
            --2                                                  | 2       | by hand
            2 - -2                                               | 4       | by hand
            1 / 3 * 3                                            | 1       | exact
            sum(a) / sum(b) * 100                                | 250     | by hand
            sum(a)/ sum(b)\t+avg(c)                              | 5       | by hand
            sum(a) / last(z)                                     | missing | contract 5
            0 / 0                                                | missing | contract 5
            0 * sum(nothing)                                     | missing | contract 5
            sum(A)                                               | missing | names keep their case
            avg(a)                                               | missing | another function of a
            count(nothing)                                       | missing | contract 5
            count(n)                                             | missing | a count of nothing has no data
            last(z)                                              | 0       | zero is not missing
            if sum(a) > sum(b) then 1 else 2                     | 1       | by hand
            if sum(a) <= sum(b) then 1 else 2                    | 2       | by hand
            if sum(a) = 10.0 then 1 else 2                       | 1       | by hand
            if sum(b) <= 4 and sum(b) >= 4 then 1 else 2         | 1       | at the limit
            if sum(b) < 4 or sum(b) > 4 then 1 else 2            | 2       | at the limit
            if sum(a) != 10 then 1 else 2                        | 2       | by hand
            if sum(b) < 4 then 1 else if sum(b) >= 4 then 2 else 3 | 2     | by hand
            if last(z) = 0 then 0 else sum(a) / last(z)          | 0       | only the branch taken
            if last(z) = 0 then sum(a) else sum(nothing)         | 10      | only the branch taken
            if sum(nothing) > 0 then 1 else 2                    | missing | a missing condition
            if not sum(a) > 5 then 1 else 2                      | 2       | by hand
            if sum(a) > 5 and sum(b) > 5 then 1 else 2           | 2       | by hand
            if sum(a) > 5 or sum(b) > 5 then 1 else 2            | 1       | by hand
            if sum(a) > 5 or sum(nothing) > 5 then 1 else 2      | 1       | the left has decided
            if sum(a) < 5 and sum(nothing) > 5 then 1 else 2     | 2       | the left has decided
            if sum(nothing) > 5 or sum(a) > 5 then 1 else 2      | missing | from left to right
            if 1 > 2 or 1 < 2 and 1 < 2 then 1 else 2            | 1       | and before or
            if (1 > 2 or 1 < 2) and 1 > 2 then 1 else 2          | 2       | brackets around conditions
            if (sum(a) + 1) > 10 then 1 else 2                   | 1       | brackets around values
            (if 1 < 2 then 3 else 4) + 10                        | 13      | by hand
            if 1 < 2 then 3 else 4 + 10                          | 3       | else reaches to the end
            2 * if 1 < 2 then 3 else 4                           | 6       | by hand
            """)
    void means(String formula, @Nullable BigDecimal value, String source) {
        var actual = Formula.parse(formula).evaluate(INPUTS);
        assertThat(actual).isEqualTo(value == null ? Actual.missing() : Actual.of(value));
    }

    @ParameterizedTest(name = "{0} is refused at {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                            | 1  | EMPTY
            `   `                         | 1  | EMPTY
            sum(a).abs()                  | 7  | UNEXPECTED_CHARACTER
            sum(a.b)                      | 6  | UNEXPECTED_CHARACTER
            .5                            | 1  | UNEXPECTED_CHARACTER
            1 + +1                        | 5  | OPERAND_EXPECTED
            5 % 2                         | 3  | UNEXPECTED_CHARACTER
            1,000                         | 2  | UNEXPECTED_CHARACTER
            sum(a)；                      | 7  | UNEXPECTED_CHARACTER
            ５ + 1                        | 1  | UNEXPECTED_CHARACTER
            sum（a）                      | 1  | NAME_WITHOUT_FUNCTION
            1 × 2                         | 3  | UNEXPECTED_CHARACTER
            1 + 😀                        | 5  | UNEXPECTED_CHARACTER
            'a' + 1                       | 1  | UNEXPECTED_CHARACTER
            "a"                           | 1  | UNEXPECTED_CHARACTER
            ${1+1}                        | 1  | UNEXPECTED_CHARACTER
            #{1}                          | 1  | UNEXPECTED_CHARACTER
            a[0]                          | 1  | NAME_WITHOUT_FUNCTION
            1; 2                          | 2  | UNEXPECTED_CHARACTER
            !1                            | 1  | UNEXPECTED_CHARACTER
            2^3                           | 2  | UNEXPECTED_CHARACTER
            5.                            | 1  | INVALID_NUMBER
            1 + 5.x                       | 5  | INVALID_NUMBER
            1e5                           | 1  | INVALID_NUMBER
            0x10                          | 1  | INVALID_NUMBER
            2sum(a)                       | 1  | INVALID_NUMBER
            1.2.3                         | 4  | UNEXPECTED_CHARACTER
            abs(a)                        | 1  | UNKNOWN_FUNCTION
            1 + SUM(a)                    | 5  | UNKNOWN_FUNCTION
            exec(a)                       | 1  | UNKNOWN_FUNCTION
            T(java)                       | 1  | UNKNOWN_FUNCTION
            orders_paid / 2               | 1  | NAME_WITHOUT_FUNCTION
            1 * sum                       | 5  | NAME_WITHOUT_FUNCTION
            sum(1)                        | 5  | MEASURE_EXPECTED
            sum()                         | 5  | MEASURE_EXPECTED
            sum(sum(a))                   | 8  | WORD_EXPECTED
            sum(a, b)                     | 6  | UNEXPECTED_CHARACTER
            sum(a - b)                    | 7  | WORD_EXPECTED
            sum(a b)                      | 7  | WORD_EXPECTED
            sum(a                         | 6  | INCOMPLETE
            (1 + 2                        | 7  | INCOMPLETE
            1 +                           | 4  | INCOMPLETE
            if                            | 3  | INCOMPLETE
            if 1 > 2 then 3               | 16 | INCOMPLETE
            if 1 > 2 then 3 else          | 21 | INCOMPLETE
            if 1 > 2 3 else 4             | 10 | WORD_EXPECTED
            1 2                           | 3  | TRAILING
            1 + 2)                        | 6  | TRAILING
            sum(a) then 3                 | 8  | TRAILING
            1 < 2 < 3                     | 1  | VALUE_EXPECTED
            if 1 < 2 < 3 then 4 else 5    | 10 | WORD_EXPECTED
            if 1 == 2 then 3 else 4       | 7  | OPERAND_EXPECTED
            if 1 =< 2 then 3 else 4       | 7  | OPERAND_EXPECTED
            1 + then                      | 5  | OPERAND_EXPECTED
            * 2                           | 1  | OPERAND_EXPECTED
            ()                            | 2  | OPERAND_EXPECTED
            1 < 2                         | 1  | VALUE_EXPECTED
            not 1 < 2                     | 1  | VALUE_EXPECTED
            1 + (2 < 3)                   | 5  | VALUE_EXPECTED
            -(2 < 3)                      | 2  | VALUE_EXPECTED
            (1 < 2) = (2 < 3)             | 1  | VALUE_EXPECTED
            if 1 < 2 then 3 < 4 else 5    | 15 | VALUE_EXPECTED
            if 1 < 2 then 3 else 4 < 5    | 22 | VALUE_EXPECTED
            if sum(a) then 1 else 2       | 4  | CONDITION_EXPECTED
            if 1 < 2 and 3 then 1 else 2  | 14 | CONDITION_EXPECTED
            if 3 or 1 < 2 then 1 else 2   | 4  | CONDITION_EXPECTED
            if not 3 then 1 else 2        | 8  | CONDITION_EXPECTED
            """)
    void refuses(String formula, int position, FormulaException.Reason reason) {
        assertThatThrownBy(() -> Formula.parse(formula)).isInstanceOfSatisfying(FormulaException.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.position()).isEqualTo(position);
            assertThat(refusal.arguments()).first().isEqualTo(Integer.toString(position));
        });
    }

    @Test
    void countsPositionsInCharactersAsPeopleDo() {
        // One emoji is two UTF-16 units but one character; the tab is one as well
        var refusal = catchThrowableOfType(FormulaException.class, () -> Formula.parse("1\t+ sum(a) + 𠮷"));
        assertThat(refusal.position()).isEqualTo(14);
        assertThat(refusal.arguments()).containsExactly("14", "𠮷");
        assertThat(refusal).hasMessage("Position 14: the character '𠮷' does not belong to the formula language");
    }

    @Test
    void saysWhatWasFoundAndWhatWasWanted() {
        var refusal = catchThrowableOfType(FormulaException.class, () -> Formula.parse("if 1 < 2 thn 3 else 4"));
        assertThat(refusal.arguments()).containsExactly("10", "thn", "then");
    }

    @Test
    void refusesAFormulaThatIsTooLong() {
        var longest = "1" + "+1".repeat(999);
        assertThat(longest).hasSize(Formula.LONGEST - 1);
        assertThat(Formula.parse(longest).evaluate(Map.of())).isEqualTo(Actual.of(new BigDecimal(1000)));
        assertThat(reasonOf(longest + "+1")).isEqualTo(FormulaException.Reason.TOO_LONG);
    }

    @Test
    void refusesAFormulaThatIsTooDeep() {
        assertThat(Formula.parse("(".repeat(99) + "1" + ")".repeat(99)).canonical())
                .isEqualTo("1");
        assertThat(reasonOf("(".repeat(100) + "1" + ")".repeat(100))).isEqualTo(FormulaException.Reason.TOO_DEEP);
        assertThat(reasonOf("-".repeat(1_999) + "1")).isEqualTo(FormulaException.Reason.TOO_DEEP);
        assertThat(reasonOf("if " + "not ".repeat(400) + "1 < 2 then 1 else 2"))
                .isEqualTo(FormulaException.Reason.TOO_DEEP);
        assertThat(reasonOf("(".repeat(2_000))).isEqualTo(FormulaException.Reason.TOO_DEEP);
    }

    @ParameterizedTest(name = "{0} is spelled {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sum( orders_paid )/sum(visitors)*100          | sum(orders_paid) / sum(visitors) * 100
            ((1))+((2*3))                                 | 1 + 2 * 3
            (1+2)*3                                       | (1 + 2) * 3
            1-(2-3)                                       | 1 - (2 - 3)
            1-2-3                                         | 1 - 2 - 3
            8/(4/2)                                       | 8 / (4 / 2)
            -(1+2)                                        | -(1 + 2)
            (if (1<2) then (3) else (4))*2                | (if 1 < 2 then 3 else 4) * 2
            if (1<2 and 2<3) or not (3<4) then 1 else 007 | if 1 < 2 and 2 < 3 or not 3 < 4 then 1 else 7
            if 1<2 and (2<3 or 3<4) then 1 else 2.50      | if 1 < 2 and (2 < 3 or 3 < 4) then 1 else 2.50
            if not (1<2 or 2<3) then 1 else 2             | if not (1 < 2 or 2 < 3) then 1 else 2
            """)
    void hasOneSpelling(String formula, String canonical) {
        assertThat(Formula.parse(formula).canonical()).isEqualTo(canonical);
        assertThat(Formula.parse(canonical)).isEqualTo(Formula.parse(formula));
    }

    @Test
    void namesTheFiguresItNeeds() {
        var formula = Formula.parse("if count(b) > 2 then sum(a) / sum(b) else last(sum) + sum(a)");
        assertThat(formula.aggregates())
                .extracting(Aggregate::toString)
                .containsExactly("sum(a)", "sum(b)", "count(b)", "last(sum)");
    }

    @Test
    void refusesAFigureThatWouldFillTheMemory() {
        var inputs = new HashMap<Aggregate, BigDecimal>();
        inputs.put(new Aggregate(Aggregate.Function.SUM, "a"), new BigDecimal("1E+1000000000"));
        assertThatThrownBy(() -> Formula.parse("sum(a)").evaluate(inputs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no figure");
    }

    private static FormulaException.Reason reasonOf(String formula) {
        return catchThrowableOfType(FormulaException.class, () -> Formula.parse(formula))
                .reason();
    }
}
