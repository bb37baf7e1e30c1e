package io.perfcycle.training;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has which course to do, and how far he is. */
@Component
@Transactional
class Assignments {

    /** A course that is being given. */
    record Given(Proposal proposal, Way way, boolean recommended, LocalDate dueOn, int tries) {}

    private static final String INSERT = """
            insert into training_assignment
              (employee_no, course, origin, reason, rule_id, indicator, action, way, state, priority, due_on, assigned_by,
               assigned_at, tries_allowed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final int CHUNK = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final WorkingCalendar calendar;

    Assignments(JdbcClient database, JdbcTemplate batches, WorkingCalendar calendar) {
        this.database = database;
        this.batches = batches;
        this.calendar = calendar;
    }

    Optional<Assignment> find(long id) {
        return database.sql("select * from training_assignment where id = ?")
                .param(id)
                .query(Assignments::read)
                .optional();
    }

    Assignment get(long id) {
        return find(id).orElseThrow(() -> Refusal.unknown("ASSIGNMENT_UNKNOWN"));
    }

    /** Everything that these people have or had, by person, the newest first. */
    @Transactional(readOnly = true)
    public Map<String, List<Assignment>> of(Collection<String> employeeNos) {
        var people = List.copyOf(employeeNos);
        var found = new ArrayList<Assignment>();
        for (var from = 0; from < people.size(); from += CHUNK) {
            found.addAll(database.sql(
                            "select * from training_assignment where employee_no in (:people) order by id desc")
                    .param("people", people.subList(from, Math.min(from + CHUNK, people.size())))
                    .query(Assignments::read)
                    .list());
        }
        return found.stream().collect(Collectors.groupingBy(Assignment::employeeNo));
    }

    @Transactional(readOnly = true)
    public List<Assignment> all() {
        return database.sql("select * from training_assignment order by id desc")
                .query(Assignments::read)
                .list();
    }

    /** Gives these courses; a recommendation of the same course gives way. Returns those that are open now. */
    List<Assignment> give(List<Given> courses, String origin, String by) {
        if (courses.isEmpty()) {
            return List.of();
        }
        var now = UtcColumn.write(calendar.now());
        batches.batchUpdate(
                "delete from training_assignment where employee_no = ? and course = ? and state = 'RECOMMENDED'",
                courses.stream()
                        .map(given -> new Object[] {
                            given.proposal().employeeNo(), given.proposal().course()
                        })
                        .toList());
        batches.batchUpdate(
                INSERT,
                courses.stream()
                        .map(given -> new Object[] {
                            given.proposal().employeeNo(),
                            given.proposal().course(),
                            origin,
                            given.proposal().reason(),
                            given.proposal().ruling().rule(),
                            given.proposal().indicator(),
                            given.recommended()
                                    ? Ruling.RECOMMEND
                                    : given.proposal().ruling().action(),
                            given.way().name(),
                            (given.recommended() ? Assignment.State.RECOMMENDED : Assignment.State.OPEN).name(),
                            given.proposal().ruling().priority(),
                            given.dueOn(),
                            by,
                            now,
                            given.tries()
                        })
                        .toList());
        var fresh = courses.stream()
                .filter(given -> !given.recommended())
                .map(given ->
                        given.proposal().employeeNo() + "/" + given.proposal().course())
                .collect(Collectors.toSet());
        var people =
                courses.stream().map(given -> given.proposal().employeeNo()).collect(Collectors.toSet());
        return of(people).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.open() && one.origin().equals(origin))
                .filter(one -> fresh.contains(one.employeeNo() + "/" + one.course()))
                .toList();
    }

    /** The course is over, one way or the other. */
    void end(long id, Assignment.State state, String by, @Nullable String note) {
        database.sql("""
                        update training_assignment set state = ?, ended_by = ?, ended_at = ?, note = coalesce(?, note),
                        completed_on = case when ? = 'DONE' then coalesce(completed_on, ?) else completed_on end
                        where id = ? and state = 'OPEN'""")
                .params(state.name(), by, UtcColumn.write(calendar.now()), note, state.name(), calendar.today(), id)
                .update();
    }

    /** What the learner says proves that he attended. */
    void certify(long id, LocalDate completedOn, String certificate, @Nullable String note) {
        database.sql("update training_assignment set completed_on = ?, certificate = ?, note = ? where id = ?")
                .params(completedOn, certificate, note, id)
                .update();
    }

    void note(long id, @Nullable String note) {
        database.sql("update training_assignment set note = ? where id = ?")
                .params(note, id)
                .update();
    }

    void allowTries(long id, int more) {
        database.sql("update training_assignment set tries_allowed = tries_allowed + ? where id = ?")
                .params(more, id)
                .update();
    }

    /** How many tries there have been. */
    int tries(long id) {
        return database.sql("select count(*) from quiz_attempt where assignment_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** How the last try went; empty before the first. */
    Optional<Quiz.Score> lastScore(long id) {
        return database.sql("select * from quiz_attempt where assignment_id = ? order by number desc limit 1")
                .param(id)
                .query((row, n) -> new Quiz.Score(
                        row.getBigDecimal("right_share"), row.getBigDecimal("deviation"), row.getBoolean("passed")))
                .optional();
    }

    void tried(long id, int number, Quiz.Score score) {
        database.sql("""
                        insert into quiz_attempt (assignment_id, number, right_share, deviation, passed, taken_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        number,
                        score.rightShare(),
                        score.deviation(),
                        score.passed(),
                        UtcColumn.write(calendar.now()))
                .update();
    }

    private static Assignment read(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                row.getString("employee_no"),
                row.getString("course"),
                row.getString("origin"),
                row.getString("reason"),
                row.getString("rule_id"),
                row.getString("indicator"),
                row.getString("action"),
                Way.valueOf(row.getString("way")),
                Assignment.State.valueOf(row.getString("state")),
                row.getInt("priority"),
                row.getObject("due_on", LocalDate.class),
                row.getString("assigned_by"),
                Objects.requireNonNull(UtcColumn.read(row, "assigned_at")),
                row.getInt("tries_allowed"),
                row.getObject("completed_on", LocalDate.class),
                row.getString("certificate"),
                row.getString("note"));
    }
}
