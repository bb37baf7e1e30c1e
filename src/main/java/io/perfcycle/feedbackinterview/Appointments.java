package io.perfcycle.feedbackinterview;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.feedbackinterview.Appointment.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The appointments of interviews; one for each, whose sequence rises with every change. */
@Component
@Transactional
class Appointments {

    /** Another interview of one of the two. */
    record Other(
            long participationId,
            String cycle,
            String employeeNo,
            String name,
            String organizer,
            Instant startsAt,
            Instant endsAt) {}

    private static final String COLUMNS =
            "select participation_id, uid, sequence_no, state, organizer, starts_at, ends_at,"
                    + " zone, place, changed_at from interview_appointment";

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Appointments(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Sets or moves the appointment. */
    Appointment set(
            long participationId, String organizer, Instant startsAt, Instant endsAt, ZoneId zone, String place) {
        var now = UtcColumn.write(calendar.now());
        var moved = database.sql("update interview_appointment set sequence_no = sequence_no + 1, state = 'SCHEDULED',"
                        + " organizer = ?, starts_at = ?, ends_at = ?, zone = ?, place = ?, changed_at = ?"
                        + " where participation_id = ?")
                .params(
                        organizer,
                        UtcColumn.write(startsAt),
                        UtcColumn.write(endsAt),
                        zone.getId(),
                        place,
                        now,
                        participationId)
                .update();
        if (moved == 0) {
            database.sql(
                            "insert into interview_appointment (participation_id, uid, sequence_no, state, organizer,"
                                    + " starts_at, ends_at, zone, place, changed_at) values (?, ?, 0, 'SCHEDULED', ?, ?, ?, ?, ?, ?)")
                    .params(
                            participationId,
                            UUID.randomUUID().toString(),
                            organizer,
                            UtcColumn.write(startsAt),
                            UtcColumn.write(endsAt),
                            zone.getId(),
                            place,
                            now)
                    .update();
        }
        return find(participationId).orElseThrow();
    }

    /** Calls off an appointment that stands. */
    Appointment cancel(long participationId) {
        database.sql(
                        "update interview_appointment set sequence_no = sequence_no + 1, state = 'CANCELLED', changed_at = ?"
                                + " where participation_id = ? and state = 'SCHEDULED'")
                .params(UtcColumn.write(calendar.now()), participationId)
                .update();
        return find(participationId).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Appointment> find(long participationId) {
        return database.sql(COLUMNS + " where participation_id = ?")
                .param(participationId)
                .query(Appointments::read)
                .optional();
    }

    /** Interviews of these people, as those who hold or are spoken with, that overlap the time; the earliest first. */
    @Transactional(readOnly = true)
    public List<Other> overlapping(long except, Collection<String> people, Instant from, Instant until) {
        return database.sql("""
                        select a.participation_id, p.cycle, p.employee_no, p.name, a.organizer, a.starts_at, a.ends_at
                        from interview_appointment a join participation p on p.id = a.participation_id
                        where a.state = 'SCHEDULED' and a.participation_id <> :except
                          and a.starts_at < :until and a.ends_at > :from
                          and (a.organizer in (:people) or p.employee_no in (:people))
                        order by a.starts_at, a.participation_id limit 50""")
                .param("except", except)
                .param("people", people)
                .param("from", UtcColumn.write(from))
                .param("until", UtcColumn.write(until))
                .query((row, n) -> new Other(
                        row.getLong("participation_id"),
                        row.getString("cycle"),
                        row.getString("employee_no"),
                        row.getString("name"),
                        row.getString("organizer"),
                        Objects.requireNonNull(UtcColumn.read(row, "starts_at")),
                        Objects.requireNonNull(UtcColumn.read(row, "ends_at"))))
                .list();
    }

    private static Appointment read(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getLong("participation_id"),
                row.getString("uid"),
                row.getInt("sequence_no"),
                State.valueOf(row.getString("state")),
                row.getString("organizer"),
                Objects.requireNonNull(UtcColumn.read(row, "starts_at")),
                Objects.requireNonNull(UtcColumn.read(row, "ends_at")),
                ZoneId.of(row.getString("zone")),
                row.getString("place"),
                Objects.requireNonNull(UtcColumn.read(row, "changed_at")));
    }
}
