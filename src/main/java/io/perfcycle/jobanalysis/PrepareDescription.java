package io.perfcycle.jobanalysis;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Prepare job description": writes the draft from the answers and the template. */
@Component
class PrepareDescription implements JavaDelegate {

    private final Analyses analyses;
    private final Templates templates;

    PrepareDescription(Analyses analyses, Templates templates) {
        this.analyses = analyses;
        this.templates = templates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var analysis = analyses.get(JobAnalysisProcess.ANALYSIS_ID.in(execution));
        analyses.draft(
                analysis.id(), Draft.of(templates.of(analysis), analyses.answers(analysis.id()), analysis.settled()));
        analyses.remember(analysis.id(), "PREPARED", Analyses.SYSTEM, null);
    }
}
