package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.workflow.Processes;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Open actions": each thing both agreed on becomes a task of whoever does it, if the cycle wants it so. Safe to repeat. */
@Component
class OpenActions implements JavaDelegate {

    private final Participations participations;
    private final Cycles cycles;
    private final Interviews interviews;
    private final AgreedActionRows actions;
    private final Processes processes;

    OpenActions(
            Participations participations,
            Cycles cycles,
            Interviews interviews,
            AgreedActionRows actions,
            Processes processes) {
        this.participations = participations;
        this.cycles = cycles;
        this.interviews = interviews;
        this.actions = actions;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = participations.get(CycleProcess.PARTICIPATION_ID.in(execution));
        var cycle = cycles.get(person.cycle());
        var record = interviews.get(person.id()).record();
        if (record == null || !cycle.settings().policies().interviews().actionsBecomeTasks()) {
            return;
        }
        for (var id : actions.open(person.id(), record)) {
            processes.start(
                    cycle.deployment(),
                    FeedbackInterviewProcess.AGREED_ACTION,
                    person.key().toString(),
                    Map.of(
                            CycleProcess.PARTICIPATION_ID.name(),
                            person.id(),
                            FeedbackInterviewProcess.ACTION_ID.name(),
                            id));
        }
    }
}
