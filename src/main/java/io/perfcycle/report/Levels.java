package io.perfcycle.report;

import io.perfcycle.result.ResultReading;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts of levels, the best first. */
final class Levels {

    private static final String BEST_FIRST = "SABCD";

    private static final Comparator<String> ORDER =
            Comparator.comparingInt(Levels::place).thenComparing(Comparator.naturalOrder());

    private Levels() {}

    private static int place(String level) {
        var place = level.length() == 1 ? BEST_FIRST.indexOf(level) : -1;
        return place < 0 ? BEST_FIRST.length() : place;
    }

    /** The levels that occur now, or occurred before a decision. */
    static List<String> of(Collection<ResultReading.ResultRow> rows, Collection<ResultReading.Decided> decided) {
        return Stream.concat(
                        rows.stream().map(ResultReading.ResultRow::level),
                        decided.stream().flatMap(one -> Stream.of(one.levelBefore(), one.level())))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    static Map<String, Long> counts(Stream<@Nullable String> levels) {
        return levels.filter(Objects::nonNull).collect(Collectors.groupingBy(String::valueOf, Collectors.counting()));
    }

    /** Everybody's level before the first decision of this source; the present one for those whom none concerns. */
    static Map<String, Long> before(
            Collection<ResultReading.ResultRow> rows, Collection<ResultReading.Decided> decided) {
        var first = decided.stream()
                .filter(one -> one.levelBefore() != null)
                .collect(Collectors.toMap(
                        ResultReading.Decided::employeeNo,
                        one -> String.valueOf(one.levelBefore()),
                        (earlier, later) -> earlier));
        return counts(rows.stream().map(row -> first.getOrDefault(row.employeeNo(), row.level())));
    }
}
