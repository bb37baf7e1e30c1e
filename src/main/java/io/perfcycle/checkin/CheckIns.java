package io.perfcycle.checkin;

import com.fasterxml.jackson.core.type.TypeReference;
import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The check-ins of participations, from opening to their end. */
@Component
@Transactional
class CheckIns {

    /** A check-in to be opened. */
    record Opening(long participationId, List<FigureLine> figures) {}

    private static final int BATCH = 500;
    private static final TypeReference<List<FigureLine>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> REMARKS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final WorkingCalendar calendar;

    CheckIns(JdbcClient database, JdbcTemplate batches, WorkingCalendar calendar) {
        this.database = database;
        this.batches = batches;
        this.calendar = calendar;
    }

    /** The next people of the cycle who have no check-in in this round; those who have left are not asked. */
    @Transactional(readOnly = true)
    public List<Long> notYetOpened(Rounds.Round round, int most) {
        return database.sql("""
                        select p.id from participation p
                        left join check_in c on c.participation_id = p.id and c.round_no = ?
                        where p.cycle = ? and p.state = 'ACTIVE' and c.id is null and p.hired_on <= ?
                          and (p.left_on is null or p.left_on >= ?)
                        order by p.id limit ?""")
                .params(round.number(), round.cycle(), calendar.today(), calendar.today(), most)
                .query(Long.class)
                .list();
    }

    /** Opens these; returns their ids by participation. */
    Map<Long, Long> open(Rounds.Round round, List<Opening> openings) {
        batches.batchUpdate(
                "insert into check_in (participation_id, round_no, state, opened_on, due_on, figures, behind)"
                        + " values (?, ?, 'OPEN', ?, ?, ?, ?)",
                openings,
                BATCH,
                (statement, opening) -> {
                    statement.setLong(1, opening.participationId());
                    statement.setInt(2, round.number());
                    statement.setObject(3, calendar.today());
                    statement.setObject(4, round.dueOn());
                    statement.setString(5, StoredJson.write(opening.figures()));
                    statement.setInt(6, (int) opening.figures().stream()
                            .filter(FigureLine::isBehind)
                            .count());
                });
        return database
                .sql("select participation_id, id from check_in where round_no = :round and participation_id in (:ids)")
                .param("round", round.number())
                .param("ids", openings.stream().map(Opening::participationId).toList())
                .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional(readOnly = true)
    public CheckIn get(long id) {
        return database.sql("select * from check_in where id = ?")
                .param(id)
                .query(CheckIns::read)
                .single();
    }

    /** A person's check-ins, the newest first. */
    @Transactional(readOnly = true)
    public List<CheckIn> of(long participationId) {
        return database.sql("select * from check_in where participation_id = ? order by round_no desc")
                .param(participationId)
                .query(CheckIns::read)
                .list();
    }

    /** The one before this one that was not withdrawn. */
    @Transactional(readOnly = true)
    public Optional<CheckIn> before(CheckIn checkIn) {
        return database.sql("select * from check_in where participation_id = ? and round_no < ?"
                        + " and state <> 'WITHDRAWN' order by round_no desc limit 1")
                .params(checkIn.participationId(), checkIn.round())
                .query(CheckIns::read)
                .optional();
    }

    void report(long id, String progress, @Nullable String blockers, Map<String, String> remarks, String actor) {
        database.sql("update check_in set state = 'REPORTED', progress = ?, blockers = ?, remarks = ?, reported_by = ?,"
                        + " reported_at = ? where id = ? and state = 'OPEN'")
                .params(progress, blockers, StoredJson.write(remarks), actor, now(), id)
                .update();
    }

    void agree(long id, String words, String actor) {
        database.sql("update check_in set words = ?, agreed_by = ?, agreed_at = ? where id = ? and state = 'REPORTED'")
                .params(words, actor, now(), id)
                .update();
    }

    /** Ends it, if it has not ended yet; the figures stay. */
    void end(long id, CheckIn.State state) {
        database.sql("update check_in set state = ?, ended_at = ? where id = ? and state in ('OPEN', 'REPORTED')")
                .params(state.name(), now(), id)
                .update();
    }

    /** The next check-ins of a cycle that have not ended, with the person's number. */
    @Transactional(readOnly = true)
    public Map<Long, String> notEnded(String cycle, int most) {
        return database
                .sql("select c.id, p.employee_no from check_in c join participation p on p.id = c.participation_id"
                        + " where p.cycle = ? and c.state in ('OPEN', 'REPORTED') order by c.id limit ?")
                .params(cycle, most)
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many in each state, and how many found somebody behind, per person. */
    @Transactional(readOnly = true)
    public Map<Long, Tally> tally(Collection<Long> participationIds) {
        if (participationIds.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select participation_id,
                          sum(case when state = 'HELD' then 1 else 0 end) as held,
                          sum(case when state = 'MISSED' then 1 else 0 end) as missed,
                          sum(case when state in ('OPEN', 'REPORTED') then 1 else 0 end) as still_open,
                          sum(case when behind > 0 then 1 else 0 end) as found_behind
                        from check_in where participation_id in (:ids) group by participation_id""")
                .param("ids", participationIds)
                .query((row, n) -> Map.entry(
                        row.getLong("participation_id"),
                        new Tally(
                                row.getInt("held"),
                                row.getInt("missed"),
                                row.getInt("still_open"),
                                row.getInt("found_behind"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Object now() {
        return UtcColumn.write(calendar.now());
    }

    private static CheckIn read(ResultSet row, int number) throws SQLException {
        var remarks = row.getString("remarks");
        return new CheckIn(
                row.getLong("id"),
                row.getLong("participation_id"),
                row.getInt("round_no"),
                CheckIn.State.valueOf(row.getString("state")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                StoredJson.read(row.getString("figures"), FIGURES),
                row.getString("progress"),
                row.getString("blockers"),
                remarks == null ? Map.of() : StoredJson.read(remarks, REMARKS),
                row.getString("reported_by"),
                UtcColumn.read(row, "reported_at"),
                row.getString("words"),
                row.getString("agreed_by"),
                UtcColumn.read(row, "agreed_at"));
    }
}
