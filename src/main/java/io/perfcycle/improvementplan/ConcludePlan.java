package io.perfcycle.improvementplan;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Conclude plan": the manager proposes passed, extended (once) or failed, with the evidence for it. */
@Component
class ConcludePlan extends PlanTask<ConcludePlan.Answer> {

    record Answer(
            Plan.@Nullable Conclusion conclusion,
            @Nullable String evidence,
            @Nullable LocalDate until) {}

    private final PlanSettings settings;
    private final WorkingCalendar calendar;

    ConcludePlan(Submissions submissions, Desk desk, PlanSettings settings, WorkingCalendar calendar) {
        super(submissions, Answer.class, desk);
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        impartial(task, task.actor());
        var faults = new Faults();
        var plan = plan(task);
        var conclusion = answer.conclusion();
        if (conclusion == null) {
            faults.add("ACTION_REQUIRED", "conclusion");
        }
        var extends_ = conclusion == Plan.Conclusion.EXTENDED;
        if (extends_ && desk.plans().get(plan).extended()) {
            faults.add("PLAN_EXTENDED_ONCE", "conclusion");
        } else if (extends_) {
            checkUntil(plan, answer.until(), faults);
        }
        var evidence = faults.required("PLAN_EVIDENCE", "evidence", answer.evidence());
        faults.refuse();
        if (conclusion != null) {
            desk.plans().propose(plan, new Plan.Proposal(conclusion, evidence, extends_ ? answer.until() : null));
            desk.plans().remember(plan, "CONCLUSION_PROPOSED", task.actor(), conclusion.name(), evidence);
        }
    }

    private void checkUntil(long plan, @Nullable LocalDate until, Faults faults) {
        var today = calendar.today();
        var latest = today.plusDays(settings.extension());
        if (until == null || !until.isAfter(today) || until.isAfter(latest)) {
            faults.add("PLAN_EXTENSION", "until", settings.extension(), latest.toString());
        } else if (desk.plans().checkPoints(plan).stream()
                .anyMatch(point -> point.on().equals(until))) {
            faults.add("PLAN_CHECK_POINT_TWICE", "until");
        }
    }
}
