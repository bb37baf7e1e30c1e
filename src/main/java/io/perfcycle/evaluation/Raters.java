package io.perfcycle.evaluation;

import io.perfcycle.cycle.CyclePolicies.Relation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked about whom. */
@Component
@Transactional
class Raters {

    /** NOMINATED by the employee, AGREED by the manager, ASKED; REPLACING while the manager looks for somebody else. */
    enum State {
        NOMINATED,
        AGREED,
        ASKED,
        ANSWERED,
        REPLACING,
        RECUSED,
        LEFT
    }

    /** One name and from which relation he knows the person. */
    record Nomination(String rater, Relation relation) {}

    /**
     * A rater.
     *
     * @param slice in which group his answer is counted
     * @param used whether his token was used; forgotten when the round closes
     */
    record Rater(String employeeNo, Relation relation, Voice slice, State state, boolean used) {

        boolean awaited() {
            return state == State.REPLACING || state == State.ASKED && !used;
        }

        boolean asked() {
            return state == State.ASKED || state == State.ANSWERED;
        }
    }

    private static final int BATCH = 50;

    private static final RowMapper<Rater> RATER = (row, n) -> new Rater(
            row.getString("rater"),
            Relation.valueOf(row.getString("relation")),
            Voice.valueOf(row.getString("slice")),
            State.valueOf(row.getString("state")),
            row.getBoolean("used"));

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Raters(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** In the order of their numbers, which says nothing. */
    @Transactional(readOnly = true)
    List<Rater> of(long participation) {
        return database.sql("select * from feedback_rater where participation_id = ? order by rater")
                .param(participation)
                .query(RATER)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Rater> find(long participation, String rater) {
        return database.sql("select * from feedback_rater where participation_id = ? and rater = ?")
                .params(participation, rater)
                .query(RATER)
                .optional();
    }

    @Transactional(readOnly = true)
    Set<Relation> relations(long participation) {
        var relations = new TreeSet<Relation>();
        of(participation).stream().filter(Rater::asked).map(Rater::relation).forEach(relations::add);
        return relations;
    }

    /** Puts these in place of whoever was named before and has not been asked. */
    void name(long participation, Collection<Nomination> named, State state) {
        database.sql("delete from feedback_rater where participation_id = ? and state in ('NOMINATED', 'AGREED')")
                .param(participation)
                .update();
        add(participation, named, state);
    }

    void add(long participation, Collection<Nomination> named, State state) {
        batches.batchUpdate(
                "insert into feedback_rater (participation_id, rater, relation, slice, state, used)"
                        + " values (?, ?, ?, 'OTHERS', ?, false)",
                named,
                BATCH,
                (statement, one) -> {
                    statement.setLong(1, participation);
                    statement.setString(2, one.rater());
                    statement.setString(3, one.relation().name());
                    statement.setString(4, state.name());
                });
    }

    void move(long participation, String rater, State state) {
        database.sql("update feedback_rater set state = ? where participation_id = ? and rater = ?")
                .params(state.name(), participation, rater)
                .update();
    }

    void ask(long participation, String rater, Voice slice) {
        database.sql("update feedback_rater set state = 'ASKED', slice = ? where participation_id = ? and rater = ?")
                .params(slice.name(), participation, rater)
                .update();
    }

    void markUsed(long participation, String rater) {
        database.sql("update feedback_rater set used = true where participation_id = ? and rater = ?")
                .params(participation, rater)
                .update();
    }

    /** The round is over: who has answered is nobody's business any more. */
    void forgetWhoAnswered(long participation) {
        database.sql("update feedback_rater set used = false,"
                        + " state = case when state = 'ANSWERED' then 'ASKED'"
                        + " when state = 'REPLACING' then 'RECUSED' else state end where participation_id = ?")
                .param(participation)
                .update();
    }
}
