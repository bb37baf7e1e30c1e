package io.perfcycle.scoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first to a last, both included.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Span(LocalDate from, LocalDate to) {
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span ends on %s before it starts on %s".formatted(to, from));
        }
    }

    /** How many days, at least 1. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** How many of these days lie between two others (inclusive; null: open end); 0 if none. */
    int daysWithin(LocalDate first, @Nullable LocalDate last) {
        var start = first.isAfter(from) ? first : from;
        var end = last != null && last.isBefore(to) ? last : to;
        return end.isBefore(start) ? 0 : new Span(start, end).days();
    }
}
