package io.perfcycle.scoring;

import io.perfcycle.scoring.Scorecard.Item;
import io.perfcycle.scoring.Scorecard.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/** Scorecards of every shape for the laws: all kinds, anchors, policies, standings and ways of being employed. */
final class RandomScorecards {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Formula FORMULA = Formula.parse("if sum(n) < 0 then 0 else sum(n) / sum(d)");

    private RandomScorecards() {}

    static List<Segment> segments(Random random) {
        var segments = new ArrayList<Segment>();
        var start = DAY;
        for (var i = random.nextInt(3); i >= 0; i--) {
            var span = new Span(start, start.plusDays(random.nextInt(60)));
            segments.add(new Segment("S" + i, span, scaling(random, span), items(random)));
            start = span.to().plusDays(1);
        }
        return segments;
    }

    static List<Item> items(Random random) {
        var items = new ArrayList<Item>();
        for (var i = random.nextInt(7); i >= 0; i--) {
            items.add(new Item(
                    "I" + i,
                    BigDecimal.valueOf(random.nextInt(9) * 5L),
                    rule(random),
                    one(random, Basis.values()),
                    one(random, MissingPolicy.values()),
                    figure(random)));
        }
        return items;
    }

    static ScoringRule rule(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Rated();
            case 1 -> new Milestone();
            case 2 -> new Veto();
            case 3 -> new Bonus();
            case 4 -> {
                var low = 2 + random.nextInt(40);
                var high = low + random.nextInt(20);
                var zeros = random.nextBoolean();
                yield ScoringRules.of(
                        Kind.QUANTITATIVE,
                        Direction.RANGE,
                        Anchors.range(
                                decimal(low),
                                decimal(high),
                                zeros ? decimal(low - 1 - random.nextInt(20)) : null,
                                zeros ? decimal(high + 1 + random.nextInt(20)) : null));
            }
            default -> ladder(random, random.nextBoolean());
        };
    }

    static ScoringRule ladder(Random random, boolean rising) {
        var sign = rising ? 1 : -1;
        var target = 21 + random.nextInt(60);
        return ScoringRules.of(
                Kind.QUANTITATIVE,
                rising ? Direction.HIGHER : Direction.LOWER,
                Anchors.ladder(
                        random.nextBoolean() ? decimal(target - sign * (1 + random.nextInt(20))) : null,
                        decimal(target),
                        random.nextBoolean() ? decimal(target + sign * (1 + random.nextInt(20))) : null));
    }

    static Scaling scaling(Random random, Span span) {
        var work = new Scaling.Work(
                one(random, Scaling.EmploymentType.values()),
                random.nextBoolean() ? BigDecimal.valueOf(1L + random.nextInt(10), 1) : null,
                random.nextBoolean() ? decimal(random.nextInt(500)) : null);
        return Scaling.of(work, span, random.nextInt(60), DAY.plusDays(random.nextInt(80)), null);
    }

    private static Figure figure(Random random) {
        var figure = switch (random.nextInt(6)) {
            case 0 -> Figure.missing();
            case 1 -> Figure.given(BigDecimal.valueOf(1L + random.nextInt(5)));
            case 2 -> Figure.given(BigDecimal.valueOf(random.nextInt(20_000) - 2_000L, 2));
            default -> computed(random);
        };
        return switch (random.nextInt(12)) {
            case 0 -> figure.waived();
            case 1 -> figure.notApplicable();
            case 2 -> figure.supplied(BigDecimal.valueOf(random.nextInt(1_000), 1));
            case 3 -> figure.supplied(BigDecimal.ONE).waived();
            default -> figure;
        };
    }

    private static Figure computed(Random random) {
        var inputs = new HashMap<Aggregate, BigDecimal>();
        if (random.nextInt(6) > 0) {
            inputs.put(new Aggregate(Aggregate.Function.SUM, "n"), BigDecimal.valueOf(random.nextInt(9_000), 1));
        }
        inputs.put(new Aggregate(Aggregate.Function.SUM, "d"), decimal(random.nextInt(13)));
        return Figure.computed(FORMULA, inputs);
    }

    private static BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value);
    }

    static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }
}
