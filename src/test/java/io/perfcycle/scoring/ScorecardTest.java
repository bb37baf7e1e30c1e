package io.perfcycle.scoring;

import static io.perfcycle.scoring.MissingPolicy.HOLD;
import static io.perfcycle.scoring.MissingPolicy.REWEIGHT;
import static io.perfcycle.scoring.MissingPolicy.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.scoring.Scorecard.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From points to the total: weights, what is missing, bonus, veto, segments. */
class ScorecardTest {
    private static final Span QUARTER = new Span(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));

    @Test
    void weighsPoints() {
        // 95, 120, 60 with 40/30/30: 92.00 (domain 1.2)
        var trace = total(scored("A", "40", "95"), scored("B", "30", "120"), scored("C", "30", "60"));
        assertThat(trace.outcome()).isEqualTo(Outcome.SCORED);
        assertThat(trace.total()).isEqualTo("92.00");
        assertThat(trace.items()).extracting(Trace.Item::weighted).containsExactly(decimals("3800", "3600", "1800"));
    }

    @ParameterizedTest(name = "{0} of a missing figure: {1}, {2} ({4})")
    @CsvSource({
        "REWEIGHT, SCORED, 80.00, MISSING, domain 1.4 RENORMALISE",
        "ZERO,     SCORED, 56.00, MISSING, domain 1.4 ZERO",
        "HOLD,     HELD,   80.00, HELD,    domain 1.4 BLOCK"
    })
    void missingByPolicy(MissingPolicy policy, Outcome outcome, BigDecimal soFar, ItemStatus status, String source) {
        var trace = total(scored("A", "40", "95"), missing("B", "30", policy), scored("C", "30", "60"));
        assertThat(trace.outcome()).isEqualTo(outcome);
        assertThat(trace.soFar()).isEqualTo(soFar);
        assertThat(trace.total()).isEqualTo(outcome == Outcome.SCORED ? soFar : null);
        assertThat(trace.items().get(1).status()).isEqualTo(status);
    }

    @Test
    void waivedAndNotApplicableLeaveTheWeightOutUnderNamesOfTheirOwn() {
        var waived = new Item(
                "B",
                new BigDecimal(15),
                ratio(),
                Basis.RATE,
                HOLD,
                Figure.missing().waived());
        var idle = new Item(
                "C", new BigDecimal(15), ratio(), Basis.RATE, HOLD, given("80").notApplicable());
        var trace = total(scored("A", "40", "95"), waived, idle, scored("D", "30", "60"));
        assertThat(trace.outcome()).isEqualTo(Outcome.SCORED);
        assertThat(trace.total()).isEqualTo("80.00"); // as domain 1.4 RENORMALISE
        assertThat(trace.items())
                .extracting(Trace.Item::status)
                .containsExactly(ItemStatus.SCORED, ItemStatus.WAIVED, ItemStatus.NOT_APPLICABLE, ItemStatus.SCORED);
    }

    @ParameterizedTest(name = "{0} of 100 counted: {1} (contract 5)")
    @CsvSource({"60, SCORED", "59.99, INSUFFICIENT_DATA", "0, INSUFFICIENT_DATA"})
    void lessThanSixtyPercentOfTheWeightIsNotEnough(BigDecimal weight, Outcome outcome) {
        var rest = new BigDecimal(100).subtract(weight);
        var items = new ArrayList<Item>();
        items.add(missing("M", rest.toPlainString(), REWEIGHT));
        if (weight.signum() > 0) {
            items.add(scored("A", weight.toPlainString(), "90"));
        }
        var trace = total(items.toArray(Item[]::new));
        assertThat(trace.outcome()).isEqualTo(outcome);
        assertThat(trace.soFar()).isEqualTo(weight.signum() > 0 ? new BigDecimal("90.00") : null);
        assertThat(trace.total()).isEqualTo(outcome == Outcome.SCORED ? new BigDecimal("90.00") : null);
    }

    @Test
    void zeroPolicyCountsAsCovered() {
        assertThat(total(missing("M", "70", ZERO), scored("A", "30", "90")).total())
                .isEqualTo("27.00"); // by hand
    }

    @Test
    void aRatingOutsideTheScaleIsMissing() {
        var rating = new Item("R", new BigDecimal(30), new Rated(), Basis.RATE, REWEIGHT, given("7"));
        var line = total(scored("A", "70", "90"), rating).items().get(1);
        assertThat(line.status()).isEqualTo(ItemStatus.MISSING);
        assertThat(line.notes())
                .extracting(Trace.Note::code)
                .containsExactly(Trace.NoteCode.OUT_OF_SCALE, Trace.NoteCode.MISSING_REWEIGHTED);
    }

    @ParameterizedTest(name = "{0} with bonuses {1} and {2}: {3} ({4})")
    @CsvSource({
        "113.50, 6,  8,  120.00, domain 1.1 BONUS",
        "90,     6,  8,  100.00, contract 5",
        "90,     3,  2.5, 95.50, contract 5",
        "90,     -4, 2,   92.00, docs/numbers.md 5",
        "120,    1,  0,  120.00, contract 5"
    })
    void bonusesAddAtMostTen(BigDecimal points, BigDecimal one, BigDecimal other, BigDecimal total, String source) {
        var trace = total(scored("A", "100", points.toPlainString()), bonus("X", one), bonus("Y", other));
        assertThat(trace.total()).isEqualTo(total);
    }

    @Test
    void cappedBonusesAndTotalsSaySo() {
        var segment = total(scored("A", "100", "113.50"), bonus("X", new BigDecimal(14)))
                .segments()
                .get(0);
        assertThat(segment.bonus()).isEqualByComparingTo("10");
        assertThat(segment.notes())
                .containsExactly(
                        Trace.Note.of(Trace.NoteCode.CAPPED_BONUS, "14", "10"),
                        Trace.Note.of(Trace.NoteCode.CAPPED_TOTAL, "120"));
    }

    @ParameterizedTest(name = "a veto at {0}: {1}, {2}")
    @CsvSource({"1, true, SCORED", "0.01, true, SCORED", "0, false, SCORED", ", false, HELD"})
    void aVetoAboveZeroCapsTheLevelAndLeavesTheTotal(@Nullable BigDecimal value, boolean vetoed, Outcome outcome) {
        var figure = value == null ? Figure.missing() : Figure.given(value);
        var policy = MissingPolicy.defaultFor(Kind.VETO);
        var veto = new Item("V", BigDecimal.ZERO, new Veto(), Basis.RATE, policy, figure);
        var trace = total(scored("A", "100", "113"), veto);
        assertThat(trace.vetoed()).isEqualTo(vetoed);
        assertThat(trace.outcome()).isEqualTo(outcome);
        assertThat(trace.soFar()).isEqualTo("113.00"); // domain 1.1 VETO
        assertThat(trace.notes())
                .isEqualTo(vetoed ? List.of(Trace.Note.of(Trace.NoteCode.VETO_CAPS_LEVEL, "V")) : List.of());
    }

    @Test
    void aWaivedVetoHoldsNothingAndCapsNothing() {
        var veto = new Item(
                "V", BigDecimal.ZERO, new Veto(), Basis.RATE, HOLD, given("3").waived());
        var trace = total(scored("A", "100", "113"), veto);
        assertThat(trace.vetoed()).isFalse();
        assertThat(trace.outcome()).isEqualTo(Outcome.SCORED);
    }

    @Test
    void aMissingVetoUnderAnotherPolicyEarnsNothingAndHoldsNothing() {
        for (var policy : new MissingPolicy[] {ZERO, REWEIGHT}) {
            var veto = new Item("V", BigDecimal.ZERO, new Veto(), Basis.RATE, policy, Figure.missing());
            var trace = total(scored("A", "100", "113"), veto);
            assertThat(trace.outcome()).isEqualTo(Outcome.SCORED);
            assertThat(trace.items().get(1).points()).isNull();
            assertThat(trace.items().get(1).status()).isEqualTo(ItemStatus.MISSING);
        }
    }

    @Test
    void weightsOfVetoAndBonusWeighNothing() {
        var veto = new Item("V", new BigDecimal(50), new Veto(), Basis.RATE, ZERO, given("0"));
        var bonus = new Item("B", new BigDecimal(50), new Bonus(), Basis.RATE, ZERO, given("0"));
        assertThat(total(scored("A", "10", "90"), veto, bonus).total()).isEqualTo("90.00");
    }

    @Test
    void roundsPointsFirstAndHalfUp() {
        // 84.985 is 84.99 by HALF_UP, 84.98 by HALF_EVEN (domain 1.8)
        assertThat(total(scored("A", "100", "84.985")).total()).isEqualTo("84.99");
        // 33.333... and 66.666... are weighted as 33.33 and 66.67; unrounded, 49.9966... would be 50.00 as well,
        // but with 1:2 it is (33.33 + 133.34) / 3 = 55.5566..., by hand
        var third = new Item("A", BigDecimal.ONE, ratio("3"), Basis.RATE, REWEIGHT, given("1"));
        var twoThirds = new Item("B", new BigDecimal(2), ratio("3"), Basis.RATE, REWEIGHT, given("2"));
        assertThat(total(third, twoThirds).total()).isEqualTo("55.56");
    }

    @Test
    void theTieThatDecimalsOfThirtyFourDigitsMiss() {
        // style B5: exact 75.825, DECIMAL128 says 75.82
        var trace = total(
                ladder("A", "5", "20", "50", "46"),
                ladder("B", "40", "20", "36", "29"),
                ladder("C", "15", "10", "26", "17"),
                ladder("D", "5", "0", "15", "1"),
                ladder("E", "35", "10", "16", "11"));
        // Points are rounded before weighting here: 94.67, 82.50, 77.50, 62.67, 66.67 (python fractions)
        assertThat(trace.items())
                .extracting(Trace.Item::points)
                .containsExactly(decimals("94.67", "82.50", "77.50", "62.67", "66.67"));
        assertThat(trace.total()).isEqualTo("75.83");
    }

    @Test
    void segmentsWeighByTheirDays() {
        // 30 days at 90 and 62 days at 105: 100.11 (domain 1.4)
        var july = new Span(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 30));
        var rest = new Span(LocalDate.of(2026, 7, 31), LocalDate.of(2026, 9, 30));
        var trace = Scorecard.total(List.of(
                new Scorecard.Segment("Host", july, Scaling.NONE, List.of(scored("A", "100", "90"))),
                new Scorecard.Segment("Lead", rest, Scaling.NONE, List.of(scored("B", "50", "105")))));
        assertThat(trace.total()).isEqualTo("100.11");
        assertThat(trace.segments()).extracting(Trace.Segment::days).containsExactly(30, 62);
    }

    @Test
    void oneSegmentWithoutEnoughDataIsEnoughToWait() {
        var trace = Scorecard.total(List.of(
                new Scorecard.Segment("", QUARTER, Scaling.NONE, List.of(scored("A", "100", "90"))),
                new Scorecard.Segment(
                        "", QUARTER, Scaling.NONE, List.of(missing("B", "50", REWEIGHT), scored("C", "50", "90")))));
        assertThat(trace.outcome()).isEqualTo(Outcome.INSUFFICIENT_DATA);
        assertThat(trace.soFar()).isEqualTo("90.00");
    }

    @Test
    void aVolumeTargetIsScaledToThePersonAndARateIsNot() {
        var half = Scaling.of(
                new Scaling.Work(Scaling.EmploymentType.PART_TIME, new BigDecimal("0.5"), null),
                QUARTER,
                66,
                LocalDate.of(2020, 1, 1),
                null);
        var volume = new Item("A", BigDecimal.ONE, ratio("900"), Basis.VOLUME, REWEIGHT, given("450"));
        var rate = new Item("B", BigDecimal.ONE, ratio("900"), Basis.RATE, REWEIGHT, given("450"));
        var trace = Scorecard.total(QUARTER, half, List.of(volume, rate));
        assertThat(trace.items())
                .extracting(Trace.Item::points)
                .containsExactly(decimals("100.00", "50.00")); // contract 5
        assertThat(trace.items().get(0).anchors().target()).isEqualByComparingTo("900");
        assertThat(trace.items().get(0).scaledAnchors())
                .isEqualTo(Anchors.ladder(null, new BigDecimal(450), new BigDecimal(540)));
        assertThat(trace.items().get(0).notes()).containsExactly(Trace.Note.of(Trace.NoteCode.SCALED, "1/2"));
        assertThat(trace.items().get(1).scaledAnchors()).isNull();
    }

    @Test
    void withoutAnHourOfWorkNoVolumeIsAskedFor() {
        var none = Scaling.of(
                new Scaling.Work(Scaling.EmploymentType.FLEXIBLE, null, BigDecimal.ZERO),
                QUARTER,
                66,
                LocalDate.of(2020, 1, 1),
                null);
        var volume = new Item("A", new BigDecimal(30), ratio("900"), Basis.VOLUME, HOLD, given("0"));
        var trace = Scorecard.total(QUARTER, none, List.of(volume, scored("B", "70", "90")));
        assertThat(trace.items().get(0).status()).isEqualTo(ItemStatus.NOT_APPLICABLE);
        assertThat(trace.total()).isEqualTo("90.00");
    }

    @Test
    void aSuppliedFigureStandsInsteadOfTheFormulasAndKeepsItVisible() {
        var formula = Formula.parse("sum( a )/sum(b)");
        var sumOfA = new Aggregate(Aggregate.Function.SUM, "a");
        var figure = Figure.computed(formula, Map.of(sumOfA, BigDecimal.TEN)).supplied(new BigDecimal("88"));
        var line = total(new Item("A", BigDecimal.ONE, ratio(), Basis.RATE, HOLD, figure))
                .items()
                .get(0);
        assertThat(line.points()).isEqualTo("88.00");
        assertThat(line.formula()).isEqualTo("sum(a) / sum(b)");
        assertThat(line.inputs()).containsEntry("sum(a)", BigDecimal.TEN).containsEntry("sum(b)", null);
        assertThat(line.notes()).containsExactly(Trace.Note.of(Trace.NoteCode.SUPPLIED));
    }

    @Test
    void refusesWhatNoScorecardCanBe() {
        assertThatThrownBy(() -> total(scored("A", "10", "1"), scored("A", "10", "2")))
                .hasMessageContaining("A stands twice");
        assertThatThrownBy(() -> scored("A", "-10", "1")).hasMessageContaining("weight of A is -10");
        assertThatThrownBy(() -> Scorecard.total(List.of())).hasMessageContaining("at least one segment");
    }

    private static Trace total(Item... items) {
        return Scorecard.total(QUARTER, Scaling.NONE, List.of(items));
    }

    private static Item scored(String indicator, String weight, String points) {
        return new Item(indicator, new BigDecimal(weight), ratio(), Basis.RATE, REWEIGHT, given(points));
    }

    private static Item missing(String indicator, String weight, MissingPolicy policy) {
        return new Item(indicator, new BigDecimal(weight), ratio(), Basis.RATE, policy, Figure.missing());
    }

    private static Item bonus(String indicator, BigDecimal points) {
        return new Item(indicator, BigDecimal.ZERO, new Bonus(), Basis.RATE, REWEIGHT, Figure.given(points));
    }

    private static Item ladder(String indicator, String weight, String threshold, String target, String actual) {
        var rule = ScoringRules.of(
                Kind.QUANTITATIVE,
                Direction.HIGHER,
                Anchors.ladder(new BigDecimal(threshold), new BigDecimal(target), null));
        return new Item(indicator, new BigDecimal(weight), rule, Basis.RATE, REWEIGHT, given(actual));
    }

    /** Points equal to the actual. */
    private static ScoringRule ratio() {
        return ratio("100");
    }

    private static ScoringRule ratio(String target) {
        return ScoringRules.of(Kind.QUANTITATIVE, Direction.HIGHER, Anchors.ladder(null, new BigDecimal(target), null));
    }

    private static Figure given(String value) {
        return Figure.given(new BigDecimal(value));
    }

    private static BigDecimal[] decimals(String... values) {
        return java.util.Arrays.stream(values).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
