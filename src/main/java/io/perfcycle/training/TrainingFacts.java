package io.perfcycle.training;

import io.perfcycle.evidence.CourseRecord;
import io.perfcycle.evidence.ResultFacts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which results led to a course, and who has finished which, for whoever looks back on cycles. */
@Component
@Transactional(readOnly = true)
class TrainingFacts implements ResultFacts, CourseRecord {

    /** The triggers that come from a person's own result. */
    private static final Set<String> OF_A_RESULT = Set.of("LEVEL", "INDICATOR_GAP", "COMPETENCY_GAP", "LIVE_VIOLATION");

    private final JdbcClient database;
    private final Catalogue catalogue;

    TrainingFacts(JdbcClient database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    @Override
    public Map<Fact, Set<Long>> of(Collection<String> cycles) {
        return cycles.isEmpty()
                ? Map.of()
                : Map.of(
                        Fact.TRAINED,
                        new HashSet<>(database.sql("""
                                select p.id from training_assignment t
                                join participation p on p.cycle = t.origin and p.employee_no = t.employee_no
                                where p.cycle in (:cycles) and t.reason in (:reasons)
                                  and t.state in ('OPEN', 'DONE', 'NOT_PASSED')""")
                                .param("cycles", cycles)
                                .param("reasons", OF_A_RESULT)
                                .query(Long.class)
                                .list()));
    }

    @Override
    public List<Completion> completions() {
        var courses = catalogue.all();
        return database.sql("""
                        select employee_no, course, completed_on from training_assignment
                        where state = 'DONE' and completed_on is not null order by completed_on, id""")
                .query((row, n) -> {
                    var code = row.getString(2);
                    var course = courses.get(code);
                    return new Completion(
                            row.getString(1),
                            code,
                            course == null ? Set.of() : course.indicators(),
                            catalogue.builtIn(code).isPresent(),
                            Objects.requireNonNull(row.getObject(3, java.time.LocalDate.class)));
                })
                .list();
    }
}
