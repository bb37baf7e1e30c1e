package io.perfcycle.evaluation;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of ratings that have been handed in, or should have been. */
@Component
@Transactional
class RatingSheets {

    private static final int BATCH = 200;

    /** What the stored role of an earlier segment's sheet begins with. */
    private static final String EARLIER = "SEGMENT-";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final WorkingCalendar calendar;

    RatingSheets(JdbcClient database, JdbcTemplate batches, WorkingCalendar calendar) {
        this.database = database;
        this.batches = batches;
        this.calendar = calendar;
    }

    /** The second review has returned this sheet: what is handed in now takes its place. */
    void replace(long participation, RatingSheet sheet) {
        for (var table : List.of("rating", "rating_sheet")) {
            database.sql("delete from " + table + " where participation_id = ? and role = ?")
                    .params(participation, sheet.role().name())
                    .update();
        }
        submit(participation, sheet);
    }

    /** Keeps what was handed in; each side does so once. */
    void submit(long participation, RatingSheet sheet) {
        insert(participation, sheet.role().name(), sheet);
    }

    /** Keeps what the manager of an earlier segment handed in. */
    void submitEarlier(long participation, int segment, RatingSheet sheet) {
        insert(participation, EARLIER + segment, sheet);
    }

    /** The stage is over: whatever side has not handed in has missed it; says whether any has. */
    boolean recordMissed(long participation) {
        var there = of(participation);
        for (var role : SheetRole.values()) {
            if (!there.containsKey(role)) {
                insert(participation, role.name(), new RatingSheet(role, null, null, null, List.of()));
            }
        }
        return there.size() < SheetRole.values().length;
    }

    private void insert(long participation, String role, RatingSheet sheet) {
        var at = sheet.submittedAt();
        database.sql("insert into rating_sheet (participation_id, role, rater, submitted_at, summary)"
                        + " values (?, ?, ?, ?, ?)")
                .params(participation, role, sheet.rater(), at == null ? null : UtcColumn.write(at), sheet.summary())
                .update();
        batches.batchUpdate("""
                insert into rating
                  (participation_id, role, indicator, given, not_observed, remark, evidence, evidence_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", sheet.ratings(), BATCH, (statement, rating) -> {
            statement.setLong(1, participation);
            statement.setString(2, role);
            statement.setString(3, rating.indicator());
            statement.setBigDecimal(4, rating.given());
            statement.setBoolean(5, rating.notObserved());
            statement.setString(6, rating.comment());
            statement.setString(7, rating.evidence());
            statement.setObject(8, rating.evidenceOn());
        });
    }

    /** A sheet that is being handed in now. */
    RatingSheet now(
            SheetRole role, String rater, @org.jspecify.annotations.Nullable String summary, List<Rating> rows) {
        return new RatingSheet(role, rater, calendar.now(), summary, rows);
    }

    /** The sheets of a participation, in one query; of somebody who is split, those about the last segment. */
    @Transactional(readOnly = true)
    Map<SheetRole, RatingSheet> of(long participation) {
        var sheets = new EnumMap<SheetRole, RatingSheet>(SheetRole.class);
        read(participation, "s.role in ('SELF', 'MANAGER')")
                .forEach((role, sheet) -> sheets.put(SheetRole.valueOf(role), sheet));
        return sheets;
    }

    /** The sheet of the manager of an earlier segment. */
    @Transactional(readOnly = true)
    Optional<RatingSheet> ofEarlier(long participation, int segment) {
        return Optional.ofNullable(
                read(participation, "s.role = '" + EARLIER + segment + "'").get(EARLIER + segment));
    }

    private Map<String, RatingSheet> read(long participation, String which) {
        var sheets = new HashMap<String, RatingSheet>();
        database.sql("""
                        select s.role, s.rater, s.submitted_at, s.summary, r.indicator, r.given, r.not_observed, r.remark,
                               r.evidence, r.evidence_on
                        from rating_sheet s
                        left join rating r on r.participation_id = s.participation_id and r.role = s.role
                        where s.participation_id = ? and\s""" + which + " order by r.indicator").param(participation).query(row -> {
            var role = row.getString("role");
            var sheet = sheets.get(role);
            if (sheet == null) {
                sheet = new RatingSheet(
                        role.startsWith(EARLIER) ? SheetRole.MANAGER : SheetRole.valueOf(role),
                        row.getString("rater"),
                        UtcColumn.read(row, "submitted_at"),
                        row.getString("summary"),
                        new ArrayList<>());
                sheets.put(role, sheet);
            }
            if (row.getString("indicator") != null) {
                sheet.ratings().add(rating(row));
            }
        });
        return sheets;
    }

    private static Rating rating(ResultSet row) throws SQLException {
        return new Rating(
                row.getString("indicator"),
                row.getBigDecimal("given"),
                row.getBoolean("not_observed"),
                row.getString("remark"),
                row.getString("evidence"),
                row.getObject("evidence_on", LocalDate.class));
    }
}
