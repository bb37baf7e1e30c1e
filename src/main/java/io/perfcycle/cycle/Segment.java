package io.perfcycle.cycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days of a participation in one unit, on one post, under one manager, who rates them.
 *
 * @param position its place among the person's segments, from 0
 * @param from first day
 * @param to last day
 * @param manager number of the manager of that time; null at the top of the company
 * @param counts false where it is too short to be rated
 */
public record Segment(
        long participationId,
        int position,
        LocalDate from,
        LocalDate to,
        String orgUnit,
        String post,
        @Nullable String manager,
        boolean counts) {

    public Optional<String> managerNo() {
        return Optional.ofNullable(manager);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    Segment until(LocalDate last) {
        return new Segment(participationId, position, from, last, orgUnit, post, manager, counts);
    }

    Segment counting(boolean whether) {
        return new Segment(participationId, position, from, to, orgUnit, post, manager, whether);
    }
}
