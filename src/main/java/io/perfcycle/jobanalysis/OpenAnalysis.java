package io.perfcycle.jobanalysis;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Open job analysis": HR has found that a description no longer holds. */
@Component
class OpenAnalysis implements JavaDelegate {

    private final Descriptions descriptions;
    private final AnalysisOpening opening;
    private final Analyses analyses;

    OpenAnalysis(Descriptions descriptions, AnalysisOpening opening, Analyses analyses) {
        this.descriptions = descriptions;
        this.opening = opening;
        this.analyses = analyses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var description = descriptions
                .find(JobAnalysisProcess.DESCRIPTION_ID.in(execution))
                .orElseThrow();
        if (analyses.openOf(description.post()).isEmpty()) {
            opening.open(description.post(), null, List.of(), Analysis.Cause.REVIEW, null, Analyses.SYSTEM);
        }
    }
}
