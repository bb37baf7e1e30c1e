package io.perfcycle.appeal;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.notification.Mail;
import io.perfcycle.notification.Mails;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Tell decision": a mail to the employee that there is one, and where to read it; what it is stands on the page. */
@Component
class TellDecision implements JavaDelegate {

    private final Appeals appeals;
    private final Participations participations;
    private final Cycles cycles;
    private final Mails mails;

    TellDecision(Appeals appeals, Participations participations, Cycles cycles, Mails mails) {
        this.appeals = appeals;
        this.participations = participations;
        this.cycles = cycles;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var appeal = appeals.get(AppealProcess.APPEAL_ID.in(execution));
        var person = participations.get(CycleProcess.PARTICIPATION_ID.in(execution));
        mails.send(Mail.to(person.employeeNo())
                .about("appeal.decided", cycles.get(person.cycle()).name())
                .link("/me/" + person.cycle() + "/appeal")
                .key(appeal.id() + "/" + appeal.hearing()));
    }
}
