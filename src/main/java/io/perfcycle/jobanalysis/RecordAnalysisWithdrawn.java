package io.perfcycle.jobanalysis;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record withdrawal": the analysis ends without a description. */
@Component
class RecordAnalysisWithdrawn implements JavaDelegate {

    private final Analyses analyses;

    RecordAnalysisWithdrawn(Analyses analyses) {
        this.analyses = analyses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        analyses.enter(JobAnalysisProcess.ANALYSIS_ID.in(execution), Analysis.State.WITHDRAWN);
    }
}
