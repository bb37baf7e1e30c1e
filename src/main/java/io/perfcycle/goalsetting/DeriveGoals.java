package io.perfcycle.goalsetting;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Derive goals": drafts a person's goals from the standard scorecard and, where it is agreed, the manager's. */
@Component
class DeriveGoals implements JavaDelegate {

    private final Participations participations;
    private final ScorecardItems scorecards;
    private final Team team;
    private final GoalSheets sheets;

    DeriveGoals(Participations participations, ScorecardItems scorecards, Team team, GoalSheets sheets) {
        this.participations = participations;
        this.scorecards = scorecards;
        this.team = team;
        this.sheets = sheets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = participations.get(CycleProcess.PARTICIPATION_ID.in(execution));
        var standard = scorecards.of(person.id());
        var cascaded = team.targetsFor(person, standard);
        var lines = standard.stream()
                .map(item -> Targets.line(
                        item.line(),
                        item.line().weight(),
                        cascaded.getOrDefault(item.indicator(), item.line().target())))
                .toList();
        sheets.draft(person, new GoalSheet(lines, java.util.List.of()));
    }
}
