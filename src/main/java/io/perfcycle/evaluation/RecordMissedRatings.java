package io.perfcycle.evaluation;

import io.perfcycle.cycle.CycleProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record missed ratings": the stage is over; what was not handed in is missing, not zero. */
@Component
class RecordMissedRatings implements JavaDelegate {

    private final RatingSheets sheets;

    RecordMissedRatings(RatingSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // Colleagues who did not answer, or a review that was not made, are not this person's miss.
        if (sheets.recordMissed(CycleProcess.PARTICIPATION_ID.in(execution))) {
            CycleProcess.MISSED.set(execution, true);
        }
    }
}
