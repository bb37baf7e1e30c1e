package io.perfcycle.evidence;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Closings;
import io.perfcycle.cycle.ParticipationKey;
import io.perfcycle.evidence.EffectEvidence.TaskFigures;
import io.perfcycle.evidence.ReviewedPeople.Reviewed;
import io.perfcycle.workflow.FinishedTasks;
import io.perfcycle.workflow.FinishedTasks.Finished;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people did in a cycle when its results are released and again when it is closed: the engine forgets its history. */
@Component
@Transactional
class TaskFigureStore implements Closings {

    private final FinishedTasks finished;
    private final ReviewedPeople people;
    private final WorkingCalendar calendar;
    private final JdbcClient database;

    TaskFigureStore(FinishedTasks finished, ReviewedPeople people, WorkingCalendar calendar, JdbcClient database) {
        this.finished = finished;
        this.people = people;
        this.calendar = calendar;
        this.database = database;
    }

    @Override
    public void over(String cycle) {
        var figures = TaskReading.of(done(cycle), reviews(people.of(Set.of(cycle))));
        database.sql("delete from task_figure where cycle = ?").param(cycle).update();
        database.sql("insert into task_figure (cycle, document, taken_at) values (?, ?, ?)")
                .params(cycle, EvidenceJson.write(figures), UtcColumn.write(calendar.now()))
                .update();
    }

    /** What the engine's history still knows. */
    @Transactional(readOnly = true)
    List<Finished> done(String cycle) {
        var done = new ArrayList<Finished>();
        finished.forEach(cycle, done::add);
        return done;
    }

    @Transactional(readOnly = true)
    Optional<TaskFigures> kept(String cycle) {
        return database.sql("select document from task_figure where cycle = ?")
                .param(cycle)
                .query(String.class)
                .optional()
                .map(document -> EvidenceJson.read(document, TaskFigures.class));
    }

    static Set<String> reviews(Collection<Reviewed> people) {
        return people.stream()
                .map(person -> new ParticipationKey(person.cycle(), person.employeeNo()).toString())
                .collect(Collectors.toSet());
    }
}
