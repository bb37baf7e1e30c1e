package io.perfcycle.result;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.ScorecardItem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored halves of figures: what the measurements say, and what people decided. Always many people at once. */
@Component
class FigureTable {

    /** One stored row of inputs. */
    record InputRow(long participationId, int segment, String indicator, Map<String, @Nullable BigDecimal> inputs) {}

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final WorkingCalendar calendar;

    FigureTable(JdbcClient database, JdbcTemplate batches, WorkingCalendar calendar) {
        this.database = database;
        this.batches = batches;
        this.calendar = calendar;
    }

    void replaceInputs(Collection<Long> participations, List<InputRow> rows) {
        database.sql("delete from figure_input where participation_id in (:ids)")
                .param("ids", participations)
                .update();
        batches.batchUpdate(
                "insert into figure_input (participation_id, segment, indicator, inputs) values (?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setLong(1, row.participationId());
                    statement.setInt(2, row.segment());
                    statement.setString(3, row.indicator());
                    statement.setString(4, ExactJson.write(row.inputs()));
                });
    }

    /** By {@link ScorecardItem#key}. */
    Map<Long, Map<String, Map<String, @Nullable BigDecimal>>> inputs(Collection<Long> participations) {
        var found = new HashMap<Long, Map<String, Map<String, @Nullable BigDecimal>>>();
        database.sql("select participation_id, segment, indicator, inputs from figure_input"
                        + " where participation_id in (:ids)")
                .param("ids", participations)
                .query((row, n) -> new InputRow(
                        row.getLong(1), row.getInt(2), row.getString(3), ExactJson.inputs(row.getString(4))))
                .list()
                .forEach(row -> found.computeIfAbsent(row.participationId(), id -> new HashMap<>())
                        .put(ScorecardItem.key(row.indicator(), row.segment()), row.inputs()));
        return found;
    }

    /** By {@link ScorecardItem#key}. */
    Map<Long, Map<String, FigureDecision>> decisions(Collection<Long> participations) {
        var found = new HashMap<Long, Map<String, FigureDecision>>();
        database.sql("select * from figure_decision where participation_id in (:ids)")
                .param("ids", participations)
                .query((row, n) -> Map.entry(
                        row.getLong("participation_id"),
                        Map.entry(
                                ScorecardItem.key(row.getString("indicator"), row.getInt("segment")),
                                new FigureDecision(
                                        FigureDecision.Standing.valueOf(row.getString("standing")),
                                        row.getBigDecimal("given"),
                                        row.getString("reason"),
                                        row.getString("decided_by"),
                                        Objects.requireNonNull(UtcColumn.read(row, "decided_at"))))))
                .list()
                .forEach(row -> found.computeIfAbsent(row.getKey(), id -> new HashMap<>())
                        .put(row.getValue().getKey(), row.getValue().getValue()));
        return found;
    }

    /** Each replaces what was decided about the same figure before. */
    void decide(List<Figures.Given> given, String by) {
        batches.batchUpdate(
                "delete from figure_decision where participation_id = ? and indicator = ? and segment = ?",
                given,
                BATCH,
                (statement, one) -> {
                    statement.setLong(1, one.participationId());
                    statement.setString(2, one.indicator());
                    statement.setInt(3, one.segment());
                });
        batches.batchUpdate(
                "insert into figure_decision"
                        + " (participation_id, indicator, standing, given, reason, decided_by, decided_at, segment)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                given,
                BATCH,
                (statement, one) -> {
                    statement.setLong(1, one.participationId());
                    statement.setString(2, one.indicator());
                    statement.setString(3, one.standing().name());
                    statement.setBigDecimal(4, one.figure());
                    statement.setString(5, one.reason());
                    statement.setString(6, by);
                    statement.setObject(7, UtcColumn.write(calendar.now()));
                    statement.setInt(8, one.segment());
                });
    }

    /** Only where nothing has been decided yet. */
    void rate(long participation, int segment, Map<String, BigDecimal> rated, String by) {
        var decided = decisions(List.of(participation)).getOrDefault(participation, Map.of());
        batches.batchUpdate(
                "insert into figure_decision (participation_id, indicator, standing, given, decided_by, decided_at, segment)"
                        + " values (?, ?, 'RATED', ?, ?, ?, ?)",
                rated.entrySet().stream()
                        .filter(entry -> !decided.containsKey(ScorecardItem.key(entry.getKey(), segment)))
                        .toList(),
                BATCH,
                (statement, entry) -> {
                    statement.setLong(1, participation);
                    statement.setString(2, entry.getKey());
                    statement.setBigDecimal(3, entry.getValue());
                    statement.setString(4, by);
                    statement.setObject(5, UtcColumn.write(calendar.now()));
                    statement.setInt(6, segment);
                });
    }

    Set<Long> signedOff(Collection<Long> participations) {
        return Set.copyOf(database.sql("select participation_id from figure_sign_off where participation_id in (:ids)")
                .param("ids", participations)
                .query(Long.class)
                .list());
    }

    void signOff(long participation, String by) {
        if (signedOff(List.of(participation)).isEmpty()) {
            database.sql("insert into figure_sign_off (participation_id, signed_by, signed_at) values (?, ?, ?)")
                    .params(participation, by, UtcColumn.write(calendar.now()))
                    .update();
        }
    }
}
