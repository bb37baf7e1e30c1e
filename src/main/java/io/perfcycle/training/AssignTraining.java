package io.perfcycle.training;

import static io.perfcycle.training.TrainingProcess.AFTER_PARTICIPATION;
import static io.perfcycle.training.TrainingProcess.MORE_TO_ASSIGN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task "Assign training": what released results ask for, for the next chunk of people; after the last of them, the
 * next managers are asked why their people's indicators lie low. Safe to repeat: what is assigned or asked stays.
 */
@Component
class AssignTraining implements JavaDelegate {

    private final TrainingRound round;

    AssignTraining(TrainingRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = execution.getProcessBusinessKey();
        var after = execution.hasVariable(AFTER_PARTICIPATION.name()) ? AFTER_PARTICIPATION.in(execution) : 0L;
        var reached = round.assignNext(cycle, after);
        reached.ifPresent(id -> AFTER_PARTICIPATION.set(execution, id));
        MORE_TO_ASSIGN.set(execution, reached.isPresent() || round.askNext(cycle));
    }
}
