package io.perfcycle.calibration;

import static io.perfcycle.calibration.CalibrationProcess.CALIBRATION_WANTED;

import io.perfcycle.cycle.Cycles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Prepare calibration": asks whether this cycle wants one at all; plain cycles go on at once. */
@Component
class PrepareCalibration implements JavaDelegate {

    private final Cycles cycles;

    PrepareCalibration(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CALIBRATION_WANTED.set(
                execution,
                cycles.get(execution.getProcessBusinessKey())
                        .settings()
                        .policies()
                        .calibration()
                        .wanted());
    }
}
