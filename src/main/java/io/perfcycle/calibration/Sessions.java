package io.perfcycle.calibration;

import io.perfcycle.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code calibration_session}. Whoever changes one holds its row until the end of his transaction. */
@Component
class Sessions {

    private final JdbcClient database;

    Sessions(JdbcClient database) {
        this.database = database;
    }

    void add(String cycle, String orgUnit, boolean guided, int people) {
        database.sql("insert into calibration_session (cycle, org_unit, state, guided, people, revision)"
                        + " values (?, ?, 'OPEN', ?, ?, 0)")
                .params(cycle, orgUnit, guided, people)
                .update();
    }

    /** All tables of a cycle by unit. */
    List<Session> of(String cycle) {
        return database.sql("select * from calibration_session where cycle = ? order by org_unit")
                .param(cycle)
                .query(Sessions::read)
                .list();
    }

    Optional<Session> find(String cycle, String orgUnit) {
        return database.sql("select * from calibration_session where cycle = ? and org_unit = ?")
                .params(cycle, orgUnit)
                .query(Sessions::read)
                .optional();
    }

    /**
     * The table of this unit.
     *
     * @throws Refusal {@code UNKNOWN_SESSION}
     */
    Session get(String cycle, String orgUnit) {
        return find(cycle, orgUnit).orElseThrow(() -> unknown(cycle, orgUnit));
    }

    /** The same, as it is now whatever this transaction has read before; nobody else changes it until this one ends. */
    Session lock(String cycle, String orgUnit) {
        return database.sql("select * from calibration_session where cycle = ? and org_unit = ? for update")
                .params(cycle, orgUnit)
                .query(Sessions::read)
                .optional()
                .orElseThrow(() -> unknown(cycle, orgUnit));
    }

    private static Refusal unknown(String cycle, String orgUnit) {
        return Refusal.unknown("UNKNOWN_SESSION", orgUnit, cycle);
    }

    /** Somebody was moved: what was allowed for the distribution before does not hold for this one. */
    void moved(Session session) {
        database.sql("update calibration_session set revision = revision + 1, override_by = null,"
                        + " override_reason = null where id = ?")
                .param(session.id())
                .update();
    }

    void override(Session session, String by, String reason) {
        database.sql("update calibration_session set override_by = ?, override_reason = ? where id = ?")
                .params(by, reason, session.id())
                .update();
    }

    void handIn(Session session, String by, @Nullable String reason) {
        database.sql("update calibration_session set state = 'PROPOSED', handed_in_by = ?, reason = ? where id = ?")
                .params(by, reason, session.id())
                .update();
    }

    void decide(Session session, Session.State state, String by, @Nullable String reason) {
        database.sql("update calibration_session set state = ?, decided_by = ?, decided_reason = ? where id = ?")
                .params(state.name(), by, reason, session.id())
                .update();
    }

    private static Session read(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getString("cycle"),
                row.getString("org_unit"),
                Session.State.valueOf(row.getString("state")),
                row.getBoolean("guided"),
                row.getInt("people"),
                row.getInt("revision"),
                row.getString("reason"),
                row.getString("handed_in_by"),
                row.getString("override_by"),
                row.getString("override_reason"),
                row.getString("decided_by"),
                row.getString("decided_reason"));
    }
}
