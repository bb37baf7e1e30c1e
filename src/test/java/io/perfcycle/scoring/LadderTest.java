package io.perfcycle.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladder of contract section 5, sentence by sentence. */
class LadderTest {

    @ParameterizedTest(name = "{0}: {5} earns {6} ({7})")
    @CsvSource(delimiter = '|', textBlock = """
            below the threshold nothing              | HIGHER | 20  | 36  | 40  | 19      | 0      | contract 5
            just below the threshold nothing         | HIGHER | 20  | 36  | 40  | 19.9999 | 0      | contract 5
            exactly at the threshold                 | HIGHER | 20  | 36  | 40  | 20      | 60     | contract 5
            between threshold and target             | HIGHER | 20  | 36  | 40  | 29      | 82.50  | style C2
            half of the way to the target            | HIGHER | 20  | 36  | 40  | 28      | 80     | by hand
            at the target                            | HIGHER | 20  | 36  | 40  | 36      | 100    | contract 5
            half of the way to stretch               | HIGHER | 20  | 36  | 40  | 38      | 110    | style C2
            at stretch                               | HIGHER | 20  | 36  | 40  | 40      | 120    | contract 5
            beyond stretch                           | HIGHER | 20  | 36  | 40  | 4000    | 120    | contract 5
            below zero with negative anchors         | HIGHER | -10 | -5  | 0   | -7.5    | 80     | by hand
            first reply in seconds, slower           | LOWER  | 60  | 30  | 15  | 45      | 80     | domain 1.1 TTS
            first reply in seconds, faster           | LOWER  | 60  | 30  | 15  | 22.5    | 110    | domain 1.1 TTS
            first reply in seconds, too slow         | LOWER  | 60  | 30  | 15  | 61      | 0      | domain 1.1 TTS
            first reply in seconds, at the threshold | LOWER  | 60  | 30  | 15  | 60      | 60     | contract 5
            falling, a third of the way              | LOWER  | 10  | 5   | 2   | 3       | 113.33 | style C2
            falling, at stretch                      | LOWER  | 10  | 5   | 2   | 2       | 120    | contract 5
            falling, beyond stretch                  | LOWER  | 10  | 5   | 2   | -3      | 120    | contract 5
            zero defects with a stretch              | LOWER  | 4   | 0   | -1  | 0       | 100    | contract 5
            ratio                                    | HIGHER |     | 1000 |    | 950     | 95     | domain 1.1 RATIO_UP
            ratio is capped                          | HIGHER |     | 1000 |    | 1350    | 120    | domain 1.1 RATIO_UP
            ratio reaches its cap at 120 %           | HIGHER |     | 1000 |    | 1200    | 120    | contract 5
            ratio above the target                   | HIGHER |     | 1000 |    | 1100    | 110    | contract 5
            ratio at nothing                         | HIGHER |     | 1000 |    | 0       | 0      | contract 5
            ratio below nothing, after refunds       | HIGHER |     | 1000 |    | -20     | 0      | domain 1.1 RATIO_UP
            inverted ratio, worse                    | LOWER  |     | 5   |     | 6       | 80     | domain 1.1 RATIO_DOWN_LINEAR
            inverted ratio, better                   | LOWER  |     | 5   |     | 4       | 120    | domain 1.1 RATIO_DOWN_LINEAR
            inverted ratio, twice the target         | LOWER  |     | 5   |     | 10      | 0      | domain 1.1 RATIO_DOWN_LINEAR
            inverted ratio, beyond twice             | LOWER  |     | 5   |     | 11      | 0      | domain 1.1 RATIO_DOWN_LINEAR
            inverted ratio at zero                   | LOWER  |     | 5   |     | 0       | 120    | contract 5
            no stretch: 110 at 110 % of target       | HIGHER | 80  | 100 |     | 110     | 110    | contract 5
            no stretch: 120 at 120 % of target       | HIGHER | 80  | 100 |     | 120     | 120    | contract 5
            no stretch: below target as a ladder     | HIGHER | 80  | 100 |     | 90      | 80     | by hand
            no stretch, LOWER: 120 at 80 %           | LOWER  | 15  | 10  |     | 8       | 120    | contract 5
            no stretch, LOWER: 110 at 90 %           | LOWER  | 15  | 10  |     | 9       | 110    | contract 5
            stretch without threshold: ratio below   | HIGHER |     | 100 | 200 | 50      | 50     | docs/numbers.md 2
            stretch without threshold: line above    | HIGHER |     | 100 | 200 | 150     | 110    | docs/numbers.md 2
            stretch without threshold, LOWER below   | LOWER  |     | 10  | 5   | 12      | 80     | docs/numbers.md 2
            stretch without threshold, LOWER above   | LOWER  |     | 10  | 5   | 7.5     | 110    | docs/numbers.md 2
            """)
    void climbs(
            String sentence,
            Direction direction,
            @Nullable BigDecimal threshold,
            BigDecimal target,
            @Nullable BigDecimal stretch,
            BigDecimal actual,
            BigDecimal points,
            String source) {
        var rule = ScoringRules.of(Kind.QUANTITATIVE, direction, Anchors.ladder(threshold, target, stretch));
        assertThat(rule.score(Exact.of(actual)).rounded()).isEqualByComparingTo(points);
    }

    @ParameterizedTest(name = "{0}: refused at {5}, {6}")
    @CsvSource(delimiter = '|', textBlock = """
            turns round                           | HIGHER | 20 | 36 | 30 | stretch | NOT_RISING
            threshold above the target            | HIGHER | 40 | 36 | 50 | target  | NOT_RISING
            falling anchors for HIGHER            | HIGHER | 40 | 36 | 30 | target  | NOT_RISING
            rising anchors for LOWER              | LOWER  | 20 | 36 | 40 | target  | NOT_FALLING
            threshold equal to the target         | HIGHER | 36 | 36 | 40 | target  | NOT_RISING
            stretch equal to the target           | LOWER  | 60 | 30 | 30 | stretch | NOT_FALLING
            no target                             | HIGHER | 20 |    | 40 | target  | REQUIRED
            ratio of a target of zero             | HIGHER |    | 0  |    | target  | NOT_POSITIVE
            ratio of a negative target            | LOWER  |    | -5 |    | target  | NOT_POSITIVE
            a stretch cannot come from zero       | LOWER  | 4  | 0  |    | target  | NOT_POSITIVE
            given stretch on the wrong side       | HIGHER |    | 10 | 5  | stretch | NOT_RISING
            threshold above the target, derived   | HIGHER | 12 | 10 |    | target  | NOT_RISING
            """)
    void refuses(
            String what,
            Direction direction,
            @Nullable BigDecimal threshold,
            @Nullable BigDecimal target,
            @Nullable BigDecimal stretch,
            String field,
            AnchorException.Reason reason) {
        assertThatThrownBy(
                        () -> ScoringRules.of(Kind.QUANTITATIVE, direction, Anchors.ladder(threshold, target, stretch)))
                .isInstanceOfSatisfying(AnchorException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("INVALID_ANCHORS");
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.reason()).isEqualTo(reason);
                });
    }

    @ParameterizedTest(name = "{0}, {1}, {2} goes {3}")
    @CsvSource(delimiter = '|', textBlock = """
            20 | 36 | 40 | HIGHER
            60 | 30 | 15 | LOWER
            60 | 30 |    | LOWER
               | 30 | 15 | LOWER
               | 30 |    | HIGHER
            """)
    void withoutADirectionTheAnchorsSayIt(
            @Nullable BigDecimal threshold, BigDecimal target, @Nullable BigDecimal stretch, Direction direction) {
        var rule = ScoringRules.of(Kind.QUANTITATIVE, null, Anchors.ladder(threshold, target, stretch));
        assertThat(rule.direction()).isEqualTo(direction);
    }
}
