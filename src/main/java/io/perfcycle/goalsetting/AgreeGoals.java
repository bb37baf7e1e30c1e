package io.perfcycle.goalsetting;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Agree goals": the manager agrees what was proposed, or returns it and says why. */
@Component
class AgreeGoals extends UserTask<AgreeGoals.Decision> {

    /** The manager's answer; a return needs the comment. */
    record Decision(@Nullable Boolean agreed, @Nullable String comment) {}

    /** The proposal, and the manager's own volume targets against the sum of his team's. */
    record Page(GoalsView goals, List<Team.Whole> team) {}

    private final Participations participations;
    private final GoalSheets sheets;
    private final GoalsReading reading;
    private final Team team;

    AgreeGoals(
            Submissions submissions,
            Participations participations,
            GoalSheets sheets,
            GoalsReading reading,
            Team team) {
        super(submissions, Decision.class);
        this.participations = participations;
        this.sheets = sheets;
        this.reading = reading;
        this.team = team;
    }

    @Override
    public Object page(TaskContext task) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        return new Page(reading.of(person), team.wholes(person));
    }

    @Override
    protected void accept(TaskContext task, Decision decision) {
        var agreed = Boolean.TRUE.equals(decision.agreed());
        var faults = new Faults();
        if (decision.agreed() == null) {
            faults.add("ACTION_REQUIRED", "agreed");
        }
        var comment = agreed
                ? faults.optional("comment", decision.comment())
                : faults.required("GOALS_RETURN_COMMENT", "comment", decision.comment());
        faults.refuse();
        sheets.decide(
                task.get(CycleProcess.PARTICIPATION_ID),
                agreed ? GoalSheets.State.AGREED : GoalSheets.State.RETURNED,
                task.actor(),
                comment);
        task.set(GoalSettingProcess.GOALS_AGREED, agreed);
    }
}
