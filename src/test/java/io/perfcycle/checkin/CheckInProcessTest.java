package io.perfcycle.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckInProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("check-in");

    @Test
    void theEmployeeReportsAndTheManagerAgreesNextSteps() {
        after("recordCheckIn", false, false);
        var checkIn = start();
        assertThat(checkIn).isWaitingAt("reportProgress").task("reportProgress").isAssignedTo("E7");
        MODEL.complete("reportProgress");
        assertThat(checkIn).isWaitingAt("agreeNextSteps").task("agreeNextSteps").isAssignedTo("M7");
        MODEL.complete("agreeNextSteps");
        assertThat(checkIn).isEnded().hasPassed("checkInHeld");
        assertThat(MODEL.delegates().calls()).containsExactly("reportProgress", "agreeNextSteps", "recordCheckIn");
    }

    @Test
    void behindTwiceInARowTheManagerPlansAFollowUp() {
        after("recordCheckIn", false, true);
        var checkIn = start();
        MODEL.complete("reportProgress");
        MODEL.complete("agreeNextSteps");
        assertThat(checkIn).isWaitingAtExactly("planFollowUp").task().isAssignedTo("M7");
        MODEL.complete("planFollowUp");
        assertThat(checkIn).isEnded().hasPassed("followUpPlanned");
    }

    @Test
    void aCheckInThatNobodyHoldsInTimeIsRecordedAsMissed() {
        after("recordMissedCheckIn", false, false);
        var checkIn = start();
        MODEL.pass(2);
        assertThat(checkIn).isWaitingAt("reportProgress");
        MODEL.pass(1);
        assertThat(checkIn)
                .isEnded()
                .hasPassed("checkInOverdue", "checkInMissed")
                .hasNotPassed("checkInHeld");
        assertThat(MODEL.delegates().calls()).containsExactly("recordMissedCheckIn");
    }

    @Test
    void theManagersSilenceMakesItMissedToo() {
        after("recordMissedCheckIn", false, true);
        var checkIn = start();
        MODEL.complete("reportProgress");
        MODEL.pass(3);
        assertThat(checkIn).hasPassed("recordMissedCheckIn").isWaitingAtExactly("planFollowUp");
    }

    @Test
    void missedTwiceInARowIsTheManagersManagersMatter() {
        after("recordMissedCheckIn", true, true);
        var checkIn = start();
        MODEL.pass(3);
        assertThat(checkIn).isWaitingAtExactly("resolveMissedCheckIns").task().isAssignedTo("U7");
        MODEL.complete("resolveMissedCheckIns");
        assertThat(checkIn).isEnded().hasPassed("missedResolved").hasNotPassed("planFollowUp");
    }

    @Test
    void aFollowUpThatNobodyPlansLapsesAndIsRecorded() {
        after("recordCheckIn", false, true);
        var checkIn = start();
        MODEL.complete("reportProgress");
        MODEL.complete("agreeNextSteps");
        MODEL.pass(4);
        assertThat(checkIn).isEnded().hasPassed("followUpOverdue", "recordLapsedFollowUp", "followUpLapsed");
    }

    @Test
    void soDoesWhatTheManagersManagerLeavesUnresolved() {
        after("recordMissedCheckIn", true, false);
        var checkIn = start();
        MODEL.pass(3);
        MODEL.pass(4);
        assertThat(checkIn).isEnded().hasPassed("resolutionOverdue", "followUpLapsed");
    }

    @Test
    void whenTheSeriesClosesAnOpenCheckInIsClosedWithIt() {
        var checkIn = start();
        MODEL.complete("reportProgress");
        MODEL.send("check-ins-closing", "2026Q3/E7");
        assertThat(checkIn).isEnded().hasPassed("checkInClosed").hasNotPassed("recordCheckIn");
        assertThat(MODEL.delegates().calls()).containsExactly("reportProgress", "closeCheckIn");
    }

    private static void after(String recording, boolean missedTwice, boolean behindTwice) {
        MODEL.delegates().lets(recording, "missedTwice", missedTwice).lets(recording, "behindTwice", behindTwice);
    }

    private static ProcessInstance start() {
        return MODEL.start("2026Q3/E7", Map.of("participationId", 7L, "checkInId", 70L));
    }
}
