package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.result.ResultVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Check requirement": the stage closes; whoever has the lowest level must be talked to first, if the cycle wants it so. */
@Component
class CheckRequirement implements JavaDelegate {

    private static final String BOTTOM_LEVEL = "D";

    private final Participations participations;
    private final Cycles cycles;
    private final ResultVersions results;
    private final AppointmentDesk desk;

    CheckRequirement(Participations participations, Cycles cycles, ResultVersions results, AppointmentDesk desk) {
        this.participations = participations;
        this.cycles = cycles;
        this.results = results;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = participations.get(CycleProcess.PARTICIPATION_ID.in(execution));
        desk.callOff(person);
        FeedbackInterviewProcess.INTERVIEW_REQUIRED.set(execution, required(person));
    }

    private boolean required(Participation person) {
        var wishes = cycles.get(person.cycle()).settings().policies().interviews();
        return wishes.requiredForBottomLevel()
                && results.newest(person.id())
                        .filter(result -> BOTTOM_LEVEL.equals(result.level()))
                        .isPresent();
    }
}
