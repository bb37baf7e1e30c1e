package io.perfcycle.evidence;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.evidence.EffectEvidence.Comparison;
import io.perfcycle.evidence.EffectEvidence.OfCycle;
import io.perfcycle.evidence.EffectEvidence.Source;
import io.perfcycle.evidence.EffectEvidence.TaskFigures;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.Trace;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.Proportion;
import io.perfcycle.workflow.FinishedTasks.Finished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Section {@code effects}: reads stages, tasks, figures and reminders of the cycles and compares them. */
@Component
@Transactional(readOnly = true)
class EffectsSection implements EvidenceSection<EffectEvidence> {

    private static final int FEWEST = 5;

    private final ReviewedPeople people;
    private final StageReading stages;
    private final TaskFigureStore figures;
    private final ResultVersions versions;
    private final ObjectProvider<CourseRecord> courses;
    private final Baselines baselines;
    private final WorkingCalendar calendar;
    private final JdbcClient database;

    EffectsSection(
            ReviewedPeople people,
            StageReading stages,
            TaskFigureStore figures,
            ResultVersions versions,
            ObjectProvider<CourseRecord> courses,
            Baselines baselines,
            WorkingCalendar calendar,
            JdbcClient database) {
        this.people = people;
        this.stages = stages;
        this.figures = figures;
        this.versions = versions;
        this.courses = courses;
        this.baselines = baselines;
        this.calendar = calendar;
        this.database = database;
    }

    @Override
    public String name() {
        return "effects";
    }

    @Override
    public Class<EffectEvidence> type() {
        return EffectEvidence.class;
    }

    @Override
    public EffectEvidence compute(EvidenceScope scope) {
        var tasks = new LinkedHashMap<String, List<Finished>>();
        var cycles = new ArrayList<OfCycle>();
        for (var cycle : scope.cycles()) {
            var done = figures.done(cycle);
            tasks.put(cycle, done);
            cycles.add(cycle(cycle, done));
        }
        var baseline = baselines.newest();
        var comparisons = new ArrayList<Comparison>();
        if (!cycles.isEmpty()) {
            var newest = cycles.get(cycles.size() - 1);
            baseline.ifPresent(stated -> comparisons.addAll(EffectComparison.against(stated, newest)));
            if (cycles.size() > 1) {
                comparisons.addAll(EffectComparison.against(cycles.get(0), newest));
            }
        }
        var since = trainedSince();
        return new EffectEvidence(
                cycles, baseline.orElse(null), comparisons, EffectComparison.trained(tasks, (person, task) -> {
                    var on = since.get(person);
                    return on != null
                            && !LocalDate.ofInstant(task.endedAt(), calendar.zone())
                                    .isBefore(on);
                }));
    }

    private OfCycle cycle(String code, List<Finished> done) {
        var reviews = TaskFigureStore.reviews(people.of(List.of(code)));
        var ended = stages.of(code);
        var kept = figures.kept(code);
        var live = kept.map(TaskFigures::done).orElse(0) <= done.size() && !done.isEmpty();
        var tasks = live ? TaskReading.of(done, reviews) : kept.orElseGet(() -> TaskReading.of(List.of(), reviews));
        var gathered = gathered(code);
        return new OfCycle(
                code,
                reviews.size(),
                StageReading.stages(ended),
                StageReading.inTime(ended),
                live ? Source.LIVE : tasks.done() > 0 ? Source.KEPT : Source.NONE,
                tasks,
                gathered[0] + gathered[1],
                gathered[0] + gathered[1] < FEWEST
                        ? Estimate.insufficient(gathered[0] + gathered[1])
                        : Proportion.of(gathered[0], gathered[0] + gathered[1]),
                reminders(code, tasks));
    }

    /** Measured figures that came by themselves, and those that somebody supplied, in everybody's newest result. */
    private int[] gathered(String cycle) {
        var newest = new HashMap<Long, int[]>();
        versions.forEachTrace(cycle, (person, result, trace) -> newest.put(result.participationId(), gathered(trace)));
        var sum = new int[2];
        newest.values().forEach(own -> {
            sum[0] += own[0];
            sum[1] += own[1];
        });
        return sum;
    }

    private static int[] gathered(Trace trace) {
        var found = new int[2];
        for (var item : trace.items()) {
            if (item.kind() == Kind.QUANTITATIVE && item.actual() != null) {
                var supplied = item.formula() == null
                        || item.notes().stream().anyMatch(note -> note.code() == Trace.NoteCode.SUPPLIED);
                found[supplied ? 1 : 0]++;
            }
        }
        return found;
    }

    private Estimate reminders(String cycle, TaskFigures tasks) {
        if (tasks.done() < FEWEST) {
            return Estimate.insufficient(tasks.done());
        }
        var days = database.sql(
                        "select launched_at, coalesce(closed_at, released_at) over_at from cycle where code = ?")
                .param(cycle)
                .query((row, n) ->
                        new @Nullable Instant[] {UtcColumn.read(row, "launched_at"), UtcColumn.read(row, "over_at")})
                .single();
        if (days[0] == null || days[1] == null) {
            return Estimate.insufficient(tasks.done());
        }
        var sent = database.sql("select count(*) from mail_outbox where topic = 'daily-digest'"
                        + " and state in ('SENT', 'UNCERTAIN') and created_at between ? and ?")
                .params(UtcColumn.write(days[0]), UtcColumn.write(days[1]))
                .query(Integer.class)
                .single();
        return Estimate.of(tasks.done(), sent / (double) tasks.done());
    }

    /** Since when each person has finished a course on this system. */
    private Map<String, LocalDate> trainedSince() {
        var since = new HashMap<String, LocalDate>();
        courses.orderedStream()
                .flatMap(room -> room.completions().stream())
                .filter(CourseRecord.Completion::system)
                .forEach(one -> since.merge(
                        one.employeeNo(), one.on(), (known, other) -> known.isBefore(other) ? known : other));
        return since;
    }
}
