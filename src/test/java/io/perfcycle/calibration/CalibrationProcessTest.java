package io.perfcycle.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CalibrationProcessTest {
    private static final String CYCLE = "2026Q3";

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("calibration");

    @Test
    void aPlainCycleGoesOnAtOnceAndLeavesNoJob() {
        MODEL.delegates().lets("prepareCalibration", "calibrationWanted", false);
        var calibration = start();
        assertThat(calibration).isEnded().hasPassed("notCalibrated").hasNotPassed("suggestDistribution");
        assertThat(MODEL.delegates().calls()).containsExactly("prepareCalibration");
    }

    @Test
    void eachUnitIsCalibratedApprovedByAnotherAndThenApplied() {
        wanted();
        var calibration = start();
        MODEL.work();
        assertThat(MODEL.tasks("calibrateResults")).hasSize(2).allSatisfy(task -> {
            assertThat(MODEL.groups(task)).containsExactlyInAnyOrder("calibration", "hr");
            assertThat(task.getDueDate()).isNotNull();
        });
        assertThat(MODEL.completeEach("calibrateResults")).isEqualTo(2);
        var approvals = MODEL.tasks("approveCalibration");
        assertThat(approvals)
                .hasSize(2)
                .allSatisfy(task -> assertThat(MODEL.groups(task)).containsExactlyInAnyOrder("calibration", "hr"));
        MODEL.delegates().lets("approveCalibration", "calibrationApproved", true);
        MODEL.complete(approvals.get(0));
        MODEL.work();
        assertThat(calibration).isWaitingAt("approveCalibration").hasNotPassed("applyDecisions");
        MODEL.complete(approvals.get(1));
        MODEL.work();
        assertThat(calibration).isEnded().hasPassed("calibrated");
        assertThat(MODEL.delegates().callsOf("applyDecisions")).isEqualTo(2);
    }

    /** One unit's returned table must not send back, or let through, another's. */
    @Test
    void aReturnedTableGoesBackAloneToItsCommittee() {
        wanted();
        var calibration = start();
        MODEL.work();
        MODEL.completeEach("calibrateResults");
        MODEL.delegates().letsInTurn("approveCalibration", "calibrationApproved", false, true, true);
        var approvals = MODEL.tasks("approveCalibration");
        MODEL.complete(approvals.get(0));
        assertThat(MODEL.tasks("calibrateResults")).hasSize(1);
        MODEL.complete(approvals.get(1));
        MODEL.work();
        assertThat(MODEL.tasks("approveCalibration")).isEmpty();
        assertThat(calibration).isWaitingAt("calibrateResults");
        MODEL.complete("calibrateResults");
        MODEL.complete("approveCalibration");
        MODEL.work();
        assertThat(calibration).isEnded();
    }

    @Test
    void hrClosesEarlyAndWhatIsApprovedIsApplied() {
        wanted();
        MODEL.delegates().lets("approveCalibration", "calibrationApproved", true);
        var calibration = start();
        MODEL.work();
        Task one = MODEL.tasks("calibrateResults").get(0);
        MODEL.complete(one);
        MODEL.complete("approveCalibration");
        MODEL.work();
        MODEL.send("stage-close-requested", CYCLE);
        MODEL.work();
        assertThat(calibration).isEnded().hasPassedInOrder("closeSessions", "applyDecisions");
    }

    private static void wanted() {
        MODEL.delegates()
                .lets("prepareCalibration", "calibrationWanted", true)
                .letsInTurn("applyDecisions", "moreToApply", true, false);
    }

    private static ProcessInstance start() {
        return MODEL.start(CYCLE, Map.of("stage", "calibration"));
    }
}
