package io.perfcycle.dashboard;

import io.perfcycle.cycle.Cycles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has how much before him, the most overdue first; what nobody has taken yet is the pool's. */
@Component
@Transactional(readOnly = true)
class OwnerLoads {

    /**
     * One owner of open tasks.
     *
     * @param owner employee number; null for tasks that a group may take
     * @param oldestDue the earliest date that is due
     */
    record Load(
            @Nullable String owner,
            @Nullable String name,
            int open,
            int overdue,
            @Nullable Instant oldestDue) {}

    private final JdbcClient database;
    private final Cycles cycles;
    private final PeopleNames names;
    private final Reaches reaches;

    OwnerLoads(JdbcClient database, Cycles cycles, PeopleNames names, Reaches reaches) {
        this.database = database;
        this.cycles = cycles;
        this.names = names;
        this.reaches = reaches;
    }

    /** A page of the owners of what is open in a cycle. */
    Page<Load> of(String code, int page, int size, Scope scope) {
        cycles.get(code);
        var limit = Page.size(size);
        var reach = reaches.of(code, scope);
        var parameters = reach.parameters();
        parameters.put("limit", limit);
        parameters.put("offset", (long) Math.max(0, page) * limit);
        var work = Work.open(reach);
        var total = database.sql("select count(distinct coalesce(t.ASSIGNEE_, '')) " + work)
                .params(parameters)
                .query(Long.class)
                .single();
        var rows = database.sql(
                        "select l.owner, l.held, l.late, l.due from (select t.ASSIGNEE_ as owner, count(*) as held, "
                                + Work.OVERDUE + " as late, min(t.DUE_DATE_) as due " + work
                                + " group by t.ASSIGNEE_) l order by l.late desc, l.held desc, l.owner"
                                + " limit :limit offset :offset")
                .params(parameters)
                .query(OwnerLoads::load)
                .list();
        var known = names.of(rows.stream().map(Load::owner).toList());
        return new Page<>(
                Math.max(0, page),
                limit,
                total,
                rows.stream()
                        .map(row -> new Load(
                                row.owner(), known.get(row.owner()), row.open(), row.overdue(), row.oldestDue()))
                        .toList());
    }

    private static Load load(ResultSet row, int n) throws SQLException {
        return new Load(
                row.getString("owner"), null, row.getInt("held"), row.getInt("late"), moment(row.getTimestamp("due")));
    }

    static @Nullable Instant moment(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
