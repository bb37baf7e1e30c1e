package io.perfcycle.improvementplan;

import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Record check point": the manager writes down how the goals stand, and whether the promised support was given. */
@Component
class RecordCheckPoint extends PlanTask<RecordCheckPoint.Answer> {

    record Answer(
            Plan.@Nullable Standing standing, @Nullable String words) {}

    RecordCheckPoint(Submissions submissions, Desk desk) {
        super(submissions, Answer.class, desk);
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        impartial(task, task.actor());
        var faults = new Faults();
        if (answer.standing() == null) {
            faults.add("ACTION_REQUIRED", "standing");
        }
        var words = faults.required("PLAN_CHECK_WORDS", "words", answer.words());
        faults.refuse();
        var plan = plan(task);
        var standing = answer.standing();
        var day = desk.plans().nextCheckPoint(plan).orElse(null);
        if (standing != null && day != null) {
            desk.plans().record(plan, day, standing, words, task.actor());
            desk.plans().remember(plan, "CHECKED", task.actor(), standing.name(), words);
        }
        task.set(
                ImprovementPlanProcess.CHECK_POINTS_LEFT,
                desk.plans().nextCheckPoint(plan).isPresent());
    }
}
