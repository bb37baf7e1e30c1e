package io.perfcycle.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.scoring.Scorecard.Item;
import io.perfcycle.scoring.Scorecard.Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold for every scorecard, whatever its numbers. */
class ScoringLawsTest {
    private static final int CASES = 3_000;
    private static final Span QUARTER = new Span(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));

    @Test
    void moreIsNeverWorseWhereHigherIsBetterAndNeverBetterWhereLowerIs() {
        Seeds.each(CASES, random -> {
            var rising = random.nextBoolean();
            var rule = RandomScorecards.ladder(random, rising);
            var one = value(random);
            var other = value(random);
            var order = one.compareTo(other) * (rising ? 1 : -1);
            var points = rule.score(one).exact().compareTo(rule.score(other).exact());
            assertThat(points * order).as("%s at %s and %s", rule, one, other).isNotNegative();
        });
    }

    @Test
    void ratingsMilestonesAndBonusesNeverFallAsTheValueRises() {
        for (var rule : new ScoringRule[] {new Rated(), new Milestone(), new Bonus()}) {
            var before = BigFraction.ZERO;
            for (var step = 100; step <= 500; step++) {
                var points = rule.score(new BigFraction(step, 100)).exact();
                assertThat(points).isGreaterThanOrEqualTo(before);
                before = points;
            }
        }
    }

    @Test
    void aCorridorNeverRisesOnTheWayOut() {
        Seeds.each(CASES, random -> {
            var rule = new Corridor(fraction(10), fraction(20), fraction(30), fraction(40 + random.nextInt(9)));
            var near = new BigFraction(20_000 + random.nextInt(40_000), 1_000);
            var far = near.add(new BigFraction(random.nextInt(9_000), 1_000));
            assertThat(rule.score(far).exact())
                    .isLessThanOrEqualTo(rule.score(near).exact());
            assertThat(rule.score(fraction(20).subtract(far)).exact())
                    .isLessThanOrEqualTo(rule.score(fraction(20).subtract(near)).exact());
        });
    }

    @Test
    void pointsAndTotalsLieBetweenNothingAndOneHundredAndTwenty() {
        Seeds.each(CASES, random -> {
            var trace = Scorecard.total(RandomScorecards.segments(random));
            assertBounded(trace.soFar());
            trace.segments().forEach(segment -> assertBounded(segment.total()));
            trace.items().forEach(item -> assertBounded(item.points()));
        });
    }

    @Test
    void theOrderOfIndicatorsAndSegmentsDoesNotMatter() {
        Seeds.each(CASES, random -> {
            var segments = RandomScorecards.segments(random);
            var trace = Scorecard.total(segments);
            var shuffled = new ArrayList<Segment>();
            for (var segment : segments) {
                var items = new ArrayList<>(segment.items());
                Collections.shuffle(items, random);
                shuffled.add(new Segment(segment.name(), segment.span(), segment.scaling(), items));
            }
            Collections.shuffle(shuffled, random);
            var other = Scorecard.total(shuffled);
            assertThat(other.soFar()).isEqualTo(trace.soFar());
            assertThat(other.outcome()).isEqualTo(trace.outcome());
            assertThat(other.vetoed()).isEqualTo(trace.vetoed());
            assertThat(other.items()).containsExactlyInAnyOrderElementsOf(trace.items());
        });
    }

    /** The contract's promise, kept with pencil and paper: weights and points of the trace, one division, one rounding. */
    @Test
    void aPersonCanRecomputeTheTotalFromTheTrace() {
        var counted = new int[1];
        Seeds.each(CASES, random -> {
            var trace = Scorecard.total(QUARTER, Scaling.NONE, RandomScorecards.items(random));
            var sum = BigDecimal.ZERO;
            var weights = BigDecimal.ZERO;
            var bonus = BigDecimal.ZERO;
            for (var item : trace.items()) {
                if (item.weighted() != null) {
                    sum = sum.add(item.weighted());
                    weights = weights.add(item.weight());
                    assertThat(item.weighted())
                            .isEqualByComparingTo(item.weight().multiply(item.points()));
                } else if (item.kind() == Kind.BONUS && item.points() != null) {
                    bonus = bonus.add(item.points());
                }
            }
            assertThat(trace.recompute().orElse(null)).isEqualTo(trace.soFar());
            if (weights.signum() == 0) {
                assertThat(trace.soFar()).isNull();
                return;
            }
            counted[0]++;
            // Thirty places are far from any tie that a quotient with a divisor below 1,000 can have
            var total = sum.divide(weights, 30, RoundingMode.HALF_UP).add(bonus.min(BigDecimal.TEN));
            assertThat(trace.soFar()).isEqualTo(total.min(new BigDecimal(120)).setScale(2, RoundingMode.HALF_UP));
        });
        assertThat(counted[0]).isGreaterThan(CASES / 2);
    }

    @Test
    void aTraceCountedAgainIsTheSameTrace() {
        Seeds.each(CASES, random -> {
            var trace = Scorecard.total(RandomScorecards.segments(random));
            assertThat(trace.replay()).isEqualTo(trace);
            assertThat(trace.recompute().orElse(null)).isEqualTo(trace.soFar());
        });
    }

    @Test
    void aTraceTamperedWithIsFoundOut() {
        var item = new Item(
                "A",
                BigDecimal.TEN,
                RandomScorecards.ladder(new Random(1), true),
                Basis.RATE,
                MissingPolicy.REWEIGHT,
                Figure.given(new BigDecimal(40)));
        var trace = Scorecard.total(QUARTER, Scaling.NONE, List.of(item));
        var better = new Trace(
                Outcome.SCORED, new BigDecimal("119.00"), new BigDecimal("119.00"), false, trace.segments(), List.of());
        assertThat(better.recompute()).isNotEqualTo(java.util.Optional.of(better.soFar()));
        assertThat(better.replay()).isNotEqualTo(better);
    }

    @Test
    void weightsInAnotherUnitGiveTheSameTotal() {
        Seeds.each(CASES, random -> {
            var items = RandomScorecards.items(random);
            var factor = BigDecimal.valueOf(1 + random.nextInt(999), random.nextInt(4));
            var other = items.stream()
                    .map(item -> reweighed(item, item.weight().multiply(factor)))
                    .toList();
            assertThat(Scorecard.total(QUARTER, Scaling.NONE, other).soFar())
                    .isEqualTo(Scorecard.total(QUARTER, Scaling.NONE, items).soFar());
        });
    }

    @Test
    void figuresInAnotherUnitGiveTheSamePoints() {
        Seeds.each(CASES, random -> {
            var rule = RandomScorecards.ladder(random, random.nextBoolean());
            var actual = value(random);
            var factor = new BigFraction(1 + random.nextInt(999), 1 + random.nextInt(99));
            assertThat(rule.scaled(factor).score(actual.multiply(factor))).isEqualTo(rule.score(actual));
        });
    }

    @Test
    void waivingOneChangesNoOther() {
        Seeds.each(CASES, random -> {
            var items = RandomScorecards.items(random);
            var waived = random.nextInt(items.size());
            var others = new ArrayList<>(items);
            var item = items.get(waived);
            others.set(
                    waived,
                    new Item(
                            item.indicator(),
                            item.weight(),
                            item.rule(),
                            item.basis(),
                            item.missing(),
                            item.figure().waived()));
            var before = Scorecard.total(QUARTER, Scaling.NONE, items).items();
            var after = Scorecard.total(QUARTER, Scaling.NONE, others).items();
            for (var index = 0; index < items.size(); index++) {
                if (index == waived) {
                    assertThat(after.get(index).status()).isEqualTo(ItemStatus.WAIVED);
                    assertThat(after.get(index).points()).isNull();
                } else {
                    assertThat(after.get(index)).isEqualTo(before.get(index));
                }
            }
        });
    }

    @Test
    void everyStatusAndOutcomeIsMetByTheseLaws() {
        var seen = new HashMap<Object, Integer>();
        Seeds.each(CASES, random -> {
            var trace = Scorecard.total(RandomScorecards.segments(random));
            seen.merge(trace.outcome(), 1, Integer::sum);
            trace.items().forEach(item -> {
                seen.merge(item.status(), 1, Integer::sum);
                seen.merge(item.kind(), 1, Integer::sum);
                item.notes().forEach(note -> seen.merge(note.code(), 1, Integer::sum));
            });
        });
        assertThat(seen).containsKeys((Object[]) Outcome.values());
        assertThat(seen).containsKeys((Object[]) ItemStatus.values());
        assertThat(seen).containsKeys((Object[]) Kind.values());
        assertThat(seen).containsKeys(Trace.NoteCode.OUT_OF_SCALE, Trace.NoteCode.NO_EXPOSURE, Trace.NoteCode.SUPPLIED);
    }

    private static Item reweighed(Item item, BigDecimal weight) {
        return new Item(item.indicator(), weight, item.rule(), item.basis(), item.missing(), item.figure());
    }

    private static void assertBounded(@Nullable BigDecimal points) {
        if (points != null) {
            assertThat(Objects.requireNonNull(points)).isBetween(BigDecimal.ZERO, new BigDecimal(120));
        }
    }

    private static BigFraction value(Random random) {
        return new BigFraction(random.nextInt(15_000) - 1_000, 1 + random.nextInt(120));
    }

    private static BigFraction fraction(int value) {
        return new BigFraction(value);
    }
}
