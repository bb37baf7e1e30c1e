package io.perfcycle.jobanalysis;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Propose indicators": connects the duties to indicators of the library. */
@Component
class ProposeIndicators implements JavaDelegate {

    private final Analyses analyses;
    private final Templates templates;
    private final IndicatorProposal proposal;

    ProposeIndicators(Analyses analyses, Templates templates, IndicatorProposal proposal) {
        this.analyses = analyses;
        this.templates = templates;
        this.proposal = proposal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var analysis = analyses.get(JobAnalysisProcess.ANALYSIS_ID.in(execution));
        var draft = Objects.requireNonNull(analysis.draft());
        analyses.draft(analysis.id(), proposal.of(draft, templates.of(analysis), analysis));
    }
}
