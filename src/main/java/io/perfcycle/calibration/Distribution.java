package io.perfcycle.calibration;

import io.perfcycle.cycle.CyclePolicies.Calibration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a table's levels are spread now, beside how they were and how they are suggested. It differs where a level has more or
 * fewer people than both the quota and the suggestion by rank allow, beyond the tolerance.
 */
record Distribution(List<Line> lines, boolean fits) {

    /**
     * One level.
     *
     * @param quota by largest remainder; null where nothing is suggested
     * @param suggested by rank, equal totals together; null where nothing is suggested
     * @param fits whether {@code now} is near enough; true where nothing is suggested
     */
    record Line(
            String level,
            BigDecimal share,
            int before,
            int now,
            @Nullable Integer quota,
            @Nullable Integer suggested,
            boolean fits) {}

    /** Of the people with a result at a table. */
    static Distribution of(Calibration policy, boolean guided, List<Seat> seats) {
        var rated = seats.stream().filter(Seat::isRated).toList();
        var before = count(rated, Seat::levelBefore);
        var now = count(rated, Seat::levelNow);
        var suggested = count(rated, Seat::levelSuggested);
        var quota = Suggestion.quota(policy, rated.size());
        var shares = Suggestion.shares(policy);
        var lines = new ArrayList<Line>();
        for (var at = 0; at < Levels.ALL.size(); at++) {
            var least = Math.min(quota.get(at), suggested.get(at)) - policy.tolerance();
            var most = Math.max(quota.get(at), suggested.get(at)) + policy.tolerance();
            lines.add(new Line(
                    Levels.ALL.get(at),
                    shares.get(at),
                    before.get(at),
                    now.get(at),
                    guided ? quota.get(at) : null,
                    guided ? suggested.get(at) : null,
                    !guided || now.get(at) >= least && now.get(at) <= most));
        }
        return new Distribution(lines, lines.stream().allMatch(Line::fits));
    }

    /** As words for messages and the audit trail: {@code S 1, A 3, B 8, C 2, D 1}. */
    String inWords() {
        return lines.stream().map(line -> line.level() + " " + line.now()).collect(Collectors.joining(", "));
    }

    /** Where it differs: {@code A 5 (3)}, with the quota in brackets. */
    String differences() {
        return lines.stream()
                .filter(line -> !line.fits())
                .map(line -> "%s %d (%d)".formatted(line.level(), line.now(), line.quota()))
                .collect(Collectors.joining(", "));
    }

    private static List<Integer> count(List<Seat> seats, Function<Seat, @Nullable String> level) {
        return Levels.ALL.stream()
                .map(wanted -> (int) seats.stream()
                        .filter(seat -> wanted.equals(level.apply(seat)))
                        .count())
                .toList();
    }
}
