package io.perfcycle.jobanalysis;

import io.perfcycle.notification.Mail;
import io.perfcycle.notification.Mails;
import io.perfcycle.organization.Organization;
import io.perfcycle.workflow.OpenTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Escalate delay": whoever opened the analysis is told; an approval that waits goes to HR. */
@Component
class EscalateAnalysis implements JavaDelegate {

    private final Analyses analyses;
    private final OpenTasks tasks;
    private final Mails mails;
    private final Organization organization;

    EscalateAnalysis(Analyses analyses, OpenTasks tasks, Mails mails, Organization organization) {
        this.analyses = analyses;
        this.tasks = tasks;
        this.mails = mails;
        this.organization = organization;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var analysis = analyses.get(JobAnalysisProcess.ANALYSIS_ID.in(execution));
        if (analysis.state() == Analysis.State.APPROVING) {
            analyses.giveToHr(analysis.id());
            tasks.handToGroup(execution.getProcessInstanceId(), "approveDescription", "hr");
        }
        analyses.remember(analysis.id(), "ESCALATED", Analyses.SYSTEM, null);
        mails.send(Mail.to(analysis.openedBy())
                .about("job.late", organization.postName(analysis.post()))
                .link("/jobs/" + analysis.post())
                .key(analysis.id() + "/" + analysis.state() + "/"
                        + analyses.steps(analysis.id()).size()));
    }
}
