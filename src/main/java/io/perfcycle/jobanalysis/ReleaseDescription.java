package io.perfcycle.jobanalysis;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Release job description": the next version, the scorecard that goes with it, and word to those on the post. */
@Component
class ReleaseDescription implements JavaDelegate {

    private final Analyses analyses;
    private final Releases releases;

    ReleaseDescription(Analyses analyses, Releases releases) {
        this.analyses = analyses;
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releases.release(analyses.get(JobAnalysisProcess.ANALYSIS_ID.in(execution)));
    }
}
