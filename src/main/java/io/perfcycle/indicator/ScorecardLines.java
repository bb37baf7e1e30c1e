package io.perfcycle.indicator;

import io.perfcycle.imports.Change;
import io.perfcycle.indicator.ScorecardsDataset.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored lines of all scorecards: compares them with what a file states and replaces whole scorecards. */
@Component
class ScorecardLines {

    private final JdbcTemplate jdbc;

    ScorecardLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What these scorecards would change; a line that a stated scorecard no longer has goes. */
    Change change(Map<Key, List<ScorecardLine>> stated) {
        var stored = new HashMap<Key, Map<String, ScorecardLine>>();
        jdbc.query("select * from scorecard_line", Indicators.LINE)
                .forEach(line -> stored.computeIfAbsent(Key.of(line), key -> new HashMap<>())
                        .put(line.indicator(), line));
        var created = 0;
        var updated = 0;
        var unchanged = 0;
        var touched = new ArrayList<Key>();
        for (var scorecard : stated.entrySet()) {
            var before = stored.getOrDefault(scorecard.getKey(), Map.of());
            for (var line : scorecard.getValue()) {
                var old = before.get(line.indicator());
                created += old == null ? 1 : 0;
                unchanged += line.equals(old) ? 1 : 0;
                updated += old != null && !line.equals(old) ? 1 : 0;
            }
            if (!new HashSet<>(scorecard.getValue()).equals(new HashSet<>(before.values()))) {
                touched.add(scorecard.getKey());
            }
        }
        return new Change(created, updated, unchanged, () -> replace(touched, stated));
    }

    private void replace(Collection<Key> touched, Map<Key, List<ScorecardLine>> stated) {
        jdbc.batchUpdate(
                "delete from scorecard_line where post = ? and effective_from = ?",
                touched.stream()
                        .map(key -> new Object[] {key.post(), key.effectiveFrom()})
                        .toList());
        jdbc.batchUpdate(
                """
                insert into scorecard_line (post, effective_from, indicator, weight, threshold, target, stretch, low, high, low_zero,
                  high_zero, min_weight, max_weight) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                touched.stream()
                        .flatMap(key -> stated.get(key).stream())
                        .map(ScorecardLines::values)
                        .toList());
    }

    private static Object[] values(ScorecardLine line) {
        return Stream.concat(Stream.of(line.post(), line.effectiveFrom(), line.indicator()), line.numbers().stream())
                .toArray();
    }
}
