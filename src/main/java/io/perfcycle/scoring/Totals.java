package io.perfcycle.scoring;

import io.perfcycle.scoring.Trace.Note;
import io.perfcycle.scoring.Trace.NoteCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** From lines to totals, reading nothing but what the lines show. */
final class Totals {
    static final BigDecimal MOST_BONUS = BigDecimal.TEN;
    static final BigDecimal MOST = new BigDecimal(120);
    private static final BigFraction LEAST_COVERAGE = new BigFraction(60);

    private Totals() {}

    static Trace.Segment segment(Scorecard.Segment segment, List<Trace.Item> items) {
        var sums = Sums.of(items);
        var notes = new ArrayList<Note>();
        var outcome = Outcome.SCORED;
        if (items.stream().anyMatch(item -> item.status() == ItemStatus.HELD)) {
            outcome = Outcome.HELD;
        } else if (sums.coverage().compareTo(LEAST_COVERAGE) < 0) {
            outcome = Outcome.INSUFFICIENT_DATA;
        }
        if (sums.coverage().compareTo(LEAST_COVERAGE) < 0) {
            notes.add(Note.of(
                    NoteCode.INSUFFICIENT_DATA,
                    Exact.rounded(sums.coverage()).toPlainString(),
                    LEAST_COVERAGE.getNumerator().toString()));
        }
        if (sums.allBonuses().compareTo(MOST_BONUS) > 0) {
            notes.add(Note.of(NoteCode.CAPPED_BONUS, sums.allBonuses().toPlainString(), MOST_BONUS.toPlainString()));
        }
        var total = sums.total();
        if (total != null && total.compareTo(Points.MOST) > 0) {
            notes.add(Note.of(NoteCode.CAPPED_TOTAL, MOST.toPlainString()));
        }
        return new Trace.Segment(
                segment.name(),
                segment.span().from().toString(),
                segment.span().to().toString(),
                segment.span().days(),
                segment.scaling().factors(),
                outcome,
                sums.whole(),
                sums.counted(),
                Exact.rounded(sums.coverage()),
                sums.weighted(),
                sums.bonus(),
                total == null ? null : Exact.rounded(capped(total)),
                items,
                notes);
    }

    static Trace trace(List<Trace.Segment> segments) {
        var outcome = Outcome.SCORED;
        if (any(segments, segment -> segment.outcome() == Outcome.HELD)) {
            outcome = Outcome.HELD;
        } else if (any(segments, segment -> segment.outcome() == Outcome.INSUFFICIENT_DATA)) {
            outcome = Outcome.INSUFFICIENT_DATA;
        }
        var vetoed = any(segments, segment -> segment.items().stream().anyMatch(Totals::caps));
        var soFar = ofTrace(segments).orElse(null);
        return new Trace(
                outcome,
                outcome == Outcome.SCORED ? soFar : null,
                soFar,
                vetoed,
                segments,
                vetoed ? List.of(Note.of(NoteCode.VETO_CAPS_LEVEL, vetoes(segments))) : List.of());
    }

    /** Segments weighted by their days, each with its total before rounding. */
    static Optional<BigDecimal> ofTrace(List<Trace.Segment> segments) {
        var sum = BigFraction.ZERO;
        var days = 0;
        for (var segment : segments) {
            var total = Sums.of(segment.items()).total();
            if (total == null) {
                return Optional.empty();
            }
            sum = sum.add(capped(total).multiply(segment.days()));
            days += segment.days();
        }
        return Optional.of(Exact.rounded(sum.divide(days)));
    }

    private static BigFraction capped(BigFraction total) {
        return total.compareTo(Points.MOST) > 0 ? Points.MOST : total;
    }

    private static boolean any(List<Trace.Segment> segments, Predicate<Trace.Segment> that) {
        return segments.stream().anyMatch(that);
    }

    private static boolean caps(Trace.Item item) {
        return item.kind() == Kind.VETO
                && item.status() == ItemStatus.SCORED
                && item.actual() != null
                && item.actual().signum() > 0;
    }

    private static String vetoes(List<Trace.Segment> segments) {
        return segments.stream()
                .flatMap(segment -> segment.items().stream())
                .filter(Totals::caps)
                .map(Trace.Item::indicator)
                .distinct()
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** The sums of one segment. */
    private record Sums(BigDecimal whole, BigDecimal counted, BigDecimal weighted, BigDecimal allBonuses) {

        static Sums of(List<Trace.Item> items) {
            var whole = BigDecimal.ZERO;
            var counted = BigDecimal.ZERO;
            var weighted = BigDecimal.ZERO;
            var bonuses = BigDecimal.ZERO;
            for (var item : items) {
                var points = item.points();
                if (item.kind() == Kind.BONUS) {
                    bonuses = bonuses.add(points == null ? BigDecimal.ZERO : points);
                } else if (item.kind().weighs()) {
                    whole = whole.add(item.weight());
                    counted = counted.add(points == null ? BigDecimal.ZERO : item.weight());
                    weighted = weighted.add(
                            points == null ? BigDecimal.ZERO : item.weight().multiply(points));
                }
            }
            return new Sums(Exact.plain(whole), Exact.plain(counted), Exact.plain(weighted), Exact.plain(bonuses));
        }

        BigDecimal bonus() {
            return allBonuses.min(MOST_BONUS);
        }

        /** In percent; 0 where nothing weighs anything. */
        BigFraction coverage() {
            return whole.signum() == 0
                    ? BigFraction.ZERO
                    : Exact.of(counted).divide(Exact.of(whole)).multiply(100);
        }

        /** Neither capped nor rounded; null if nothing counts. */
        @Nullable
        BigFraction total() {
            return counted.signum() == 0
                    ? null
                    : Exact.of(weighted).divide(Exact.of(counted)).add(Exact.of(bonus()));
        }
    }
}
