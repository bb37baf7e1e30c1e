package io.perfcycle.goalsetting;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.ScorecardItems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Adopt standard scorecard": the stage closes before the goals are agreed, so the post's scorecard stands as it is. */
@Component
class AdoptStandardScorecard implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final ScorecardItems scorecards;
    private final GoalSheets sheets;

    AdoptStandardScorecard(ScorecardItems scorecards, GoalSheets sheets) {
        this.scorecards = scorecards;
        this.sheets = sheets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = CycleProcess.PARTICIPATION_ID.in(execution);
        sheets.adopt(id, GoalSheet.standard(scorecards.of(id)), SYSTEM);
        CycleProcess.MISSED.set(execution, true);
    }
}
