package io.perfcycle.jobanalysis;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Check time shares": how far those on the post and their manager lie apart, and whether that is for a talk. */
@Component
class CheckTimes implements JavaDelegate {

    private final Analyses analyses;
    private final JobSettings settings;

    CheckTimes(Analyses analyses, JobSettings settings) {
        this.analyses = analyses;
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = JobAnalysisProcess.ANALYSIS_ID.in(execution);
        var answers = analyses.answers(id);
        var incumbents = Draft.views(answers, Analysis.Role.INCUMBENT);
        var manager = Draft.views(answers, Analysis.Role.MANAGER);
        var apart = false;
        if (!incumbents.isEmpty() && !manager.isEmpty()) {
            var distance = TimeShares.distance(TimeShares.mean(incumbents), TimeShares.mean(manager));
            analyses.compared(id, distance);
            apart = distance.compareTo(settings.talkAbove()) > 0;
        }
        JobAnalysisProcess.TALK_NEEDED.set(execution, apart);
    }
}
