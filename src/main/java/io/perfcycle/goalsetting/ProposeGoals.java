package io.perfcycle.goalsetting;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Plain;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.springframework.stereotype.Component;

/** User task "Propose goals": the employee weighs the standard goals, moves targets, adds goals of his own and sends them to the manager. */
@Component
class ProposeGoals extends UserTask<Proposal> {

    /** What one's own goals are limited to. */
    record Limits(int ownMost, String ownWeightMost) {}

    record Page(GoalsView goals, Limits limits) {}

    private final Participations participations;
    private final ScorecardItems scorecards;
    private final GoalSheets sheets;
    private final Team team;
    private final GoalsReading reading;
    private final GoalSettings settings;

    ProposeGoals(
            Submissions submissions,
            Participations participations,
            ScorecardItems scorecards,
            GoalSheets sheets,
            Team team,
            GoalsReading reading,
            GoalSettings settings) {
        super(submissions, Proposal.class);
        this.participations = participations;
        this.scorecards = scorecards;
        this.sheets = sheets;
        this.team = team;
        this.reading = reading;
        this.settings = settings;
    }

    @Override
    public Object page(TaskContext task) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        return new Page(reading.of(person), new Limits(settings.ownMost(), Plain.text(settings.ownWeightMost())));
    }

    @Override
    protected void accept(TaskContext task, Proposal proposal) {
        var id = task.get(CycleProcess.PARTICIPATION_ID);
        var standard = scorecards.of(id);
        var check = new ProposalCheck(standard, settings, () -> team.targetsFor(participations.get(id), standard));
        var sheet = check.accept(proposal);
        var words = new Faults();
        var comment = words.optional("comment", proposal.comment());
        words.refuse();
        sheets.propose(id, sheet, task.actor(), comment);
    }
}
