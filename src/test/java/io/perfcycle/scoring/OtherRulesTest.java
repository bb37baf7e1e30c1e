package io.perfcycle.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Range, rated, milestone, veto and bonus of contract section 5. */
class OtherRulesTest {

    @ParameterizedTest(name = "{0}: {5} earns {6} ({7})")
    @CsvSource(delimiter = '|', textBlock = """
            stock days too few                | 30  | 45 | 15 | 75 | 22.5 | 50    | domain 1.1 RANGE
            stock days too many               | 30  | 45 | 15 | 75 | 60   | 50    | domain 1.1 RANGE
            at the lower end                  | 30  | 45 | 15 | 75 | 30   | 100   | contract 5
            inside                            | 30  | 45 | 15 | 75 | 40   | 100   | contract 5
            at the upper end                  | 30  | 45 | 15 | 75 | 45   | 100   | contract 5
            at the zero below                 | 30  | 45 | 15 | 75 | 15   | 0     | contract 5
            beyond the zero above             | 30  | 45 | 15 | 75 | 80   | 0     | contract 5
            default zero below is half of low | 30  | 40 |    |    | 18   | 20    | contract 5
            default zero above is 1.5 of high | 30  | 40 |    |    | 45   | 75    | contract 5
            a range of one point              | 10  | 10 |    |    | 10   | 100   | contract 5
            low end of zero                   | 0   | 10 |    |    | 0    | 100   | docs/numbers.md 3
            below a low end of zero           | 0   | 10 |    |    | -1   | 0     | docs/numbers.md 3
            negative ends with given zeros    | -10 | -5 | -20 | 0 | -15  | 50    | by hand
            """)
    void corridor(
            String sentence,
            BigDecimal low,
            BigDecimal high,
            @Nullable BigDecimal lowZero,
            @Nullable BigDecimal highZero,
            BigDecimal actual,
            BigDecimal points,
            String source) {
        var rule = ScoringRules.of(Kind.QUANTITATIVE, Direction.RANGE, Anchors.range(low, high, lowZero, highZero));
        assertThat(rule.score(Exact.of(actual)).rounded()).isEqualByComparingTo(points);
    }

    @ParameterizedTest(name = "{0}: refused at {5}, {6}")
    @CsvSource(delimiter = '|', textBlock = """
            ends exchanged             | 45  | 30 |    |    | high      | NOT_RISING
            zero above low             | 30  | 45 | 31 |    | low       | NOT_RISING
            zero at low                | 30  | 45 | 30 |    | low       | NOT_RISING
            zero below high            | 30  | 45 |    | 44 | high_zero | NOT_RISING
            no low                     |     | 45 |    |    | low       | REQUIRED
            no high                    | 30  |    |    |    | high      | REQUIRED
            no default of a negative   | -10 | 5  |    |    | low_zero  | NO_DEFAULT
            none above a negative      | -10 | -5 | -20 |   | high_zero | NO_DEFAULT
            """)
    void corridorRefuses(
            String what,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal lowZero,
            @Nullable BigDecimal highZero,
            String field,
            AnchorException.Reason reason) {
        assertThatThrownBy(() -> ScoringRules.of(
                        Kind.QUANTITATIVE, Direction.RANGE, null, null, null, low, high, lowZero, highZero))
                .isInstanceOfSatisfying(AnchorException.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.reason()).isEqualTo(reason);
                });
    }

    @ParameterizedTest(name = "{0} {1} earns {2} ({3})")
    @CsvSource(delimiter = '|', textBlock = """
            RATED     | 1      | 40     | contract 5
            RATED     | 2      | 70     | contract 5
            RATED     | 3      | 100    | contract 5
            RATED     | 4      | 110    | contract 5
            RATED     | 5      | 120    | contract 5
            RATED     | 3.4    | 104    | domain 1.1 LEVEL
            RATED     | 1.5    | 55     | by hand
            RATED     | 2.3333 | 80     | by hand
            RATED     | 4.75   | 117.50 | by hand
            MILESTONE | 75     | 75     | contract 5
            MILESTONE | 100    | 100    | contract 5
            MILESTONE | 130    | 100    | contract 5
            MILESTONE | 69     | 69     | domain 1.1 MILESTONE
            MILESTONE | -5     | 0      | docs/numbers.md 4
            BONUS     | 4.5    | 4.50   | contract 5
            BONUS     | -3     | 0      | docs/numbers.md 5
            BONUS     | 500    | 120    | contract 5
            VETO      | 1      | 0      | contract 5
            """)
    void withoutAnchors(Kind kind, BigDecimal actual, BigDecimal points, String source) {
        var rule = ScoringRules.of(kind, null, Anchors.NONE);
        assertThat(rule.kind()).isEqualTo(kind);
        assertThat(rule.score(Exact.of(actual)).rounded()).isEqualByComparingTo(points);
    }

    @ParameterizedTest(name = "{0} is no rating")
    @CsvSource({"0", "0.99", "5.01", "6", "-1"})
    void ratingsOutsideTheScaleAreNotAccepted(BigDecimal actual) {
        var rule = new Rated();
        assertThat(rule.accepts(Exact.of(actual))).isFalse();
        assertThatThrownBy(() -> rule.score(Exact.of(actual))).hasMessageContaining("between 1 and 5");
    }

    @Test
    void anchorsThatAKindDoesNotKnowAreNotLookedAt() {
        var five = new BigDecimal(5);
        assertThat(ScoringRules.of(Kind.VETO, Direction.LOWER, Anchors.ladder(five, five, five)))
                .isEqualTo(new Veto());
    }

    @Test
    void rulesMadeByHandRefuseNonsenseToo() {
        var one = Exact.of(BigDecimal.ONE);
        var two = Exact.of(new BigDecimal(2));
        assertThatThrownBy(() -> new Ladder(Direction.HIGHER, null, one.negate(), one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ladder(Direction.HIGHER, one, two, one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ladder(Direction.RANGE, null, one, two))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Corridor(one, two, one, two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Points(one.negate())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheLadderIsScaled() {
        var half = Exact.of(new BigDecimal("0.5"));
        var range = ScoringRules.of(
                Kind.QUANTITATIVE, Direction.RANGE, Anchors.range(new BigDecimal(30), new BigDecimal(45), null, null));
        assertThat(range.scaled(half)).isSameAs(range);
        var ladder = ScoringRules.of(
                Kind.QUANTITATIVE, Direction.HIGHER, Anchors.ladder(null, new BigDecimal(900_000), null));
        assertThat(ladder.scaled(half).anchors().target()).isEqualByComparingTo("450000");
        assertThat(ladder.scaled(half).anchors().stretch()).isEqualByComparingTo("540000");
    }
}
