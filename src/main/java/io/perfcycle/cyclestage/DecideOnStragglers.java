package io.perfcycle.cyclestage;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.Stage;
import io.perfcycle.cycle.StageExtension;
import io.perfcycle.cycle.StageProgress;
import io.perfcycle.cycle.StageWindows;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Decide on stragglers": after the deadline HR gives more time, or lets the stage close without the late ones. */
@Component
class DecideOnStragglers extends UserTask<DecideOnStragglers.Decision> {

    /** HR's answer: {@code until} is needed to extend. */
    record Decision(
            boolean extend,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    record Straggler(
            String employeeNo,
            String name,
            String orgUnit,
            @Nullable String manager) {}

    record Page(
            String cycle,
            String stage,
            String today,
            @Nullable String dueAt,
            int done,
            int open,
            List<Straggler> stragglers) {}

    private static final int SHOWN = 500;

    private final StageWindows windows;
    private final StageExtension extension;
    private final StageProgress progress;
    private final Participations participations;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;

    DecideOnStragglers(
            Submissions submissions,
            StageWindows windows,
            StageExtension extension,
            StageProgress progress,
            Participations participations,
            WorkingCalendar calendar,
            AuditTrail audit) {
        super(submissions, Decision.class);
        this.windows = windows;
        this.extension = extension;
        this.progress = progress;
        this.participations = participations;
        this.calendar = calendar;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        var stage = Stage.of(task.get(CycleProcess.STAGE));
        var window = windows.get(task.businessKey(), stage);
        var stragglers = participations.load(progress.openIds(task.businessKey(), stage)).stream()
                .limit(SHOWN)
                .map(person -> new Straggler(
                        person.employeeNo(),
                        person.name(),
                        person.orgUnit(),
                        person.managerNo().orElse(null)))
                .toList();
        return new Page(
                task.businessKey(),
                stage.code(),
                calendar.today().toString(),
                window.dueAt() == null ? null : window.dueAt().toString(),
                window.done(),
                window.open(),
                stragglers);
    }

    @Override
    protected void accept(TaskContext task, Decision decision) {
        var stage = Stage.of(task.get(CycleProcess.STAGE));
        var reason = decision.reason() == null ? "" : decision.reason().strip();
        if (reason.isEmpty()) {
            throw Refusal.rule("REASON_REQUIRED").at("field", "reason");
        }
        var object = task.businessKey() + "/" + stage.code();
        if (decision.extend()) {
            if (decision.until() == null || decision.until().isBefore(calendar.today())) {
                throw Refusal.rule(
                                "EXTENSION_NOT_LATER",
                                String.valueOf(decision.until()),
                                calendar.today().toString())
                        .at("field", "until");
            }
            extension.extend(task.businessKey(), stage, decision.until());
            audit.record("stage.extend", object, null, decision.until(), reason);
        } else {
            audit.record("stage.close", object, null, null, reason);
        }
        task.set(CycleStageProcess.EXTENDED, decision.extend());
    }
}
