package io.perfcycle.calibration;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code calibration_seat} and {@code calibration_move}. */
@Component
class Seats {

    /** A person who sits down. */
    record NewSeat(
            long participationId,
            long sessionId,
            String outcome,
            @Nullable BigDecimal total,
            @Nullable BigDecimal measured,
            @Nullable BigDecimal judged,
            boolean vetoed,
            @Nullable String level,
            @Nullable String suggested) {}

    /** One move, as it was made. */
    record Move(String employeeNo, String name, String from, String to, String reason, String by, Instant at) {}

    private static final int BATCH = 500;
    private static final String SEAT = """
            select s.*, p.employee_no, p.name, p.org_unit, p.post, p.manager_no, p.hired_on
            from calibration_seat s join participation p on p.id = s.participation_id and p.state = 'ACTIVE'
            join calibration_session t on t.id = s.session_id
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final WorkingCalendar calendar;

    Seats(JdbcClient database, JdbcTemplate batches, WorkingCalendar calendar) {
        this.database = database;
        this.batches = batches;
        this.calendar = calendar;
    }

    void add(List<NewSeat> seats) {
        batches.batchUpdate("""
                insert into calibration_seat
                  (participation_id, session_id, outcome, total, measured, judged, vetoed, level_before, level_suggested,
                   level_now, revision)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""", seats, BATCH, (statement, seat) -> {
            var place = 0;
            for (var value : new Object[] {
                seat.participationId(),
                seat.sessionId(),
                seat.outcome(),
                seat.total(),
                seat.measured(),
                seat.judged(),
                seat.vetoed(),
                seat.level(),
                seat.suggested(),
                seat.level()
            }) {
                statement.setObject(++place, value);
            }
        });
    }

    /** Everybody at a table, the highest total first; those without a result last. */
    List<Seat> at(Session session) {
        return database.sql(
                        SEAT
                                + "where s.session_id = ? order by case when s.total is null then 1 else 0 end, s.total desc, p.employee_no")
                .param(session.id())
                .query(Seats::read)
                .list();
    }

    /** Everybody at any table of a cycle. */
    List<Seat> of(String cycle) {
        return database.sql(SEAT + "where t.cycle = ? order by t.org_unit, p.employee_no")
                .param(cycle)
                .query(Seats::read)
                .list();
    }

    /** One person at a table. Under the table's lock the row is as it is now. */
    Optional<Seat> find(Session session, String employeeNo) {
        return database.sql(SEAT + "where s.session_id = ? and p.employee_no = ?")
                .params(session.id(), employeeNo)
                .query(Seats::read)
                .optional();
    }

    /** Moves somebody whom nobody has moved since this revision; false if somebody has. */
    boolean move(Seat seat, int revision, String level, String reason, String by) {
        var now = UtcColumn.write(calendar.now());
        var moved = database.sql("update calibration_seat set level_now = ?, revision = revision + 1, reason = ?,"
                                + " moved_by = ?, moved_at = ? where participation_id = ? and revision = ?")
                        .params(level, reason, by, now, seat.participationId(), revision)
                        .update()
                == 1;
        if (moved) {
            database.sql("insert into calibration_move"
                            + " (session_id, participation_id, level_from, level_to, reason, moved_by, moved_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            seat.sessionId(),
                            seat.participationId(),
                            String.valueOf(seat.levelNow()),
                            level,
                            reason,
                            by,
                            now)
                    .update();
        }
        return moved;
    }

    /** What was moved at a table, the newest first. */
    List<Move> moves(Session session) {
        return database.sql("""
                        select m.*, p.employee_no, p.name from calibration_move m
                        join participation p on p.id = m.participation_id where m.session_id = ? order by m.id desc""")
                .param(session.id())
                .query((row, n) -> new Move(
                        row.getString("employee_no"),
                        row.getString("name"),
                        row.getString("level_from"),
                        row.getString("level_to"),
                        row.getString("reason"),
                        row.getString("moved_by"),
                        Objects.requireNonNull(UtcColumn.read(row, "moved_at"))))
                .list();
    }

    /** The next people of approved tables whose level is not what it was, and who have not got it yet. */
    List<Seat> toBeApplied(String cycle, int chunk) {
        return database.sql(SEAT + """
                        where t.cycle = ? and t.state = 'APPROVED' and s.applied_at is null and s.level_now <> s.level_before
                        order by s.participation_id limit ?""").params(cycle, chunk).query(Seats::read).list();
    }

    void applied(List<Seat> seats) {
        if (!seats.isEmpty()) {
            database.sql("update calibration_seat set applied_at = :now where participation_id in (:ids)")
                    .param("now", UtcColumn.write(calendar.now()))
                    .param("ids", seats.stream().map(Seat::participationId).toList())
                    .update();
        }
    }

    private static Seat read(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getLong("participation_id"),
                row.getLong("session_id"),
                row.getString("employee_no"),
                row.getString("name"),
                row.getString("org_unit"),
                row.getString("post"),
                row.getString("manager_no"),
                row.getObject("hired_on", LocalDate.class),
                row.getString("outcome"),
                row.getBigDecimal("total"),
                row.getBigDecimal("measured"),
                row.getBigDecimal("judged"),
                row.getBoolean("vetoed"),
                row.getString("level_before"),
                row.getString("level_suggested"),
                row.getString("level_now"),
                row.getInt("revision"),
                row.getString("reason"),
                row.getString("moved_by"),
                UtcColumn.read(row, "moved_at"));
    }
}
