package io.perfcycle.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppealProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("appeal");

    @Test
    void anAdmittedAppealIsAnsweredHeardAppliedAndTold() {
        admits();
        MODEL.delegates()
                .lets("applyDecision", "ratedAgain", false)
                .lets("acknowledgeDecision", "secondHearing", false);
        var appeal = start();
        assertThat(appeal).isWaitingAtExactly("checkAdmissibility").task().hasCandidateGroup("hr");
        MODEL.complete("checkAdmissibility");
        assertThat(appeal).isWaitingAtExactly("answerAppeal").task().isAssignedTo("M7");
        MODEL.complete("answerAppeal");
        assertThat(appeal).isWaitingAtExactly("hearAppeal").task().isAssignedTo("H70");
        MODEL.complete("hearAppeal");
        assertThat(appeal).isWaitingAtExactly("applyDecision");
        MODEL.work();
        assertThat(appeal).isWaitingAtExactly("acknowledgeDecision").task().isAssignedTo("E7");
        MODEL.complete("acknowledgeDecision");
        assertThat(appeal).isEnded().hasPassed("appealClosed");
        assertThat(MODEL.delegates().callsOf("applyDecision")).isEqualTo(1);
        assertThat(MODEL.delegates().callsOf("tellDecision")).isEqualTo(1);
    }

    @Test
    void whoeverGetsTheHearingIsAskedWhetherHeMay() {
        admits();
        start();
        MODEL.complete("checkAdmissibility");
        MODEL.complete("answerAppeal");
        // assigned, and nothing completed yet
        assertThat(MODEL.delegates().callsOf("hearAppeal")).isEqualTo(1);
    }

    @Test
    void aRejectedAppealIsToldWithoutBeingHeard() {
        MODEL.delegates()
                .lets("checkAdmissibility", "appealReturned", false)
                .lets("checkAdmissibility", "appealRejected", true)
                .lets("acknowledgeDecision", "secondHearing", false);
        var appeal = start();
        MODEL.complete("checkAdmissibility");
        assertThat(appeal).isWaitingAtExactly("acknowledgeDecision").hasNotPassed("hearAppeal", "applyDecision");
        MODEL.complete("acknowledgeDecision");
        assertThat(appeal).isEnded().hasPassed("tellDecision");
    }

    @Test
    void aReturnedAppealIsCompletedOrTheDeadlineBringsItBack() {
        MODEL.delegates()
                .letsInTurn("checkAdmissibility", "appealReturned", true, true, false)
                .lets("checkAdmissibility", "appealRejected", false);
        var appeal = start();
        MODEL.complete("checkAdmissibility");
        assertThat(appeal).isWaitingAtExactly("completeAppeal").task().isAssignedTo("E7");
        MODEL.complete("completeAppeal");
        assertThat(appeal).isWaitingAtExactly("checkAdmissibility");
        MODEL.complete("checkAdmissibility");
        MODEL.pass(3);
        assertThat(appeal).hasPassed("notCompleted").isWaitingAtExactly("checkAdmissibility");
        MODEL.complete("checkAdmissibility");
        assertThat(appeal).isWaitingAtExactly("answerAppeal");
    }

    @Test
    void noDeadlineHoldsTheAppealUpAndALateHearingGoesToHr() {
        admits();
        MODEL.delegates().lets("applyDecision", "ratedAgain", false);
        var appeal = start();
        MODEL.complete("checkAdmissibility");
        MODEL.pass(3);
        assertThat(appeal).hasPassed("notAnswered").isWaitingAtExactly("hearAppeal");
        MODEL.pass(7);
        assertThat(appeal).hasPassed("escalateHearing", "hearingEscalated").isWaitingAtExactly("hearAppeal");
        MODEL.complete("hearAppeal");
        MODEL.work();
        MODEL.pass(3);
        assertThat(appeal).isEnded().hasPassed("notAcknowledged", "countedAsTold");
    }

    @Test
    void aRevokedResultIsRatedAgainAndTheDecisionHeardASecondTime() {
        admits();
        MODEL.delegates()
                .letsInTurn("applyDecision", "ratedAgain", true, false, false)
                .letsInTurn("acknowledgeDecision", "secondHearing", true, false);
        var appeal = start();
        MODEL.complete("checkAdmissibility");
        MODEL.complete("answerAppeal");
        MODEL.complete("hearAppeal");
        MODEL.work();
        assertThat(appeal).isWaitingAtExactly("rateAgain").task().isAssignedTo("H70");
        MODEL.complete("rateAgain");
        MODEL.work();
        MODEL.complete("acknowledgeDecision");
        assertThat(appeal).isWaitingAtExactly("hearAppeal");
        MODEL.complete("hearAppeal");
        MODEL.work();
        MODEL.complete("acknowledgeDecision");
        assertThat(appeal).isEnded().hasPassed("appealClosed");
        assertThat(MODEL.delegates().callsOf("tellDecision")).isEqualTo(2);
    }

    @Test
    void anAppealIsWithdrawnWhereverItIs() {
        admits();
        var appeal = start();
        MODEL.complete("checkAdmissibility");
        MODEL.send("appeal-withdrawn", "2026Q3/E7");
        assertThat(appeal)
                .isEnded()
                .hasPassed("recordAppealWithdrawn", "appealDropped")
                .hasNotPassed("tellDecision");
    }

    private static void admits() {
        MODEL.delegates()
                .lets("checkAdmissibility", "appealReturned", false)
                .lets("checkAdmissibility", "appealRejected", false);
    }

    private static ProcessInstance start() {
        return MODEL.start("2026Q3/E7", Map.of("participationId", 7L, "appealId", 70L));
    }
}
