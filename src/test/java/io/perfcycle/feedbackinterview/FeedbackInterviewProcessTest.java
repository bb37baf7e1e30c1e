package io.perfcycle.feedbackinterview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedbackInterviewProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("feedback-interview");

    @Test
    void anInterviewRecordedByTheManagerAndConfirmedByTheEmployeeIsFiled() {
        MODEL.delegates()
                .lets("confirmInterview", "interviewConfirmed", true)
                .lets("confirmInterview", "interviewReturned", false);
        var interview = start();
        assertThat(interview)
                .isWaitingAtExactly("talk", "recordInterview")
                .task()
                .isAssignedTo("M7");
        MODEL.complete("recordInterview");
        assertThat(interview)
                .isWaitingAtExactly("talk", "confirmInterview")
                .task()
                .isAssignedTo("E7");
        MODEL.complete("confirmInterview");
        assertThat(interview).isEnded().hasPassed("interviewFiled");
        assertThat(MODEL.delegates().calls())
                .containsExactly("prepareAgenda", "recordInterview", "confirmInterview", "openActions", "finishStage");
    }

    @Test
    void aRecordTheEmployeeDoesNotConfirmGoesBackToTheManager() {
        MODEL.delegates()
                .letsInTurn("confirmInterview", "interviewConfirmed", false, true)
                .letsInTurn("confirmInterview", "interviewReturned", true, false);
        var interview = start();
        MODEL.complete("recordInterview");
        MODEL.complete("confirmInterview");
        assertThat(interview).isWaitingAtExactly("talk", "recordInterview");
        MODEL.complete("recordInterview");
        MODEL.complete("confirmInterview");
        assertThat(interview).isEnded().hasPassed("interviewFiled");
        assertThat(MODEL.delegates().callsOf("prepareAgenda")).isEqualTo(1);
    }

    @Test
    void aRefusalGoesToHrAndThenEndsTheStageWithoutActions() {
        refusedBy("confirmInterview");
        var interview = start();
        MODEL.complete("recordInterview");
        MODEL.complete("confirmInterview");
        assertThat(interview).isWaitingAtExactly("settleRefusal").task().hasCandidateGroup("hr");
        MODEL.complete("settleRefusal");
        assertThat(interview).isEnded().hasPassed("refusalSettled").hasNotPassed("openActions");
        assertThat(MODEL.delegates().callsOf("finishStage")).isEqualTo(1);
    }

    @Test
    void aRefusalIsNotSweptAwayByTheEndOfTheStage() {
        refusedBy("confirmInterview");
        var interview = start();
        MODEL.complete("recordInterview");
        MODEL.complete("confirmInterview");
        assertThatThrownBy(() -> MODEL.send("stage-closing", "2026Q3/E7"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        assertThat(interview).isWaitingAtExactly("settleRefusal");
    }

    @Test
    void anInterviewStillOpenWhenTheStageClosesIsRecordedAsUnconfirmed() {
        MODEL.delegates().lets("checkRequirement", "interviewRequired", false);
        var interview = start();
        MODEL.complete("recordInterview");
        MODEL.send("stage-closing", "2026Q3/E7");
        assertThat(interview).isEnded().hasPassed("interviewUnconfirmed").hasNotPassed("interviewFiled");
        assertThat(MODEL.delegates().calls())
                .containsExactly(
                        "prepareAgenda", "recordInterview", "checkRequirement", "recordUnconfirmed", "finishStage");
    }

    @Test
    void whoeverMustBeTalkedToIsTalkedToByTheManagersManagerAfterTheStage() {
        MODEL.delegates()
                .lets("checkRequirement", "interviewRequired", true)
                .lets("acknowledgeInterview", "interviewConfirmed", true);
        var interview = start();
        MODEL.send("stage-closing", "2026Q3/E7");
        assertThat(interview).isWaitingAtExactly("holdInterview").task().isAssignedTo("U7");
        MODEL.complete("holdInterview");
        assertThat(interview).isWaitingAtExactly("acknowledgeInterview").task().isAssignedTo("E7");
        MODEL.complete("acknowledgeInterview");
        assertThat(interview).isEnded().hasPassed("openActions", "interviewFiled");
    }

    @Test
    void alsoSuchATalkMayBeRefused() {
        MODEL.delegates().lets("checkRequirement", "interviewRequired", true);
        refusedBy("acknowledgeInterview");
        var interview = start();
        MODEL.send("stage-closing", "2026Q3/E7");
        MODEL.complete("holdInterview");
        MODEL.complete("acknowledgeInterview");
        assertThat(interview).isWaitingAtExactly("settleRefusal");
    }

    @Test
    void hrMayWaiveTheTalkAndItsAcknowledgement() {
        MODEL.delegates().lets("checkRequirement", "interviewRequired", true);
        var unheld = start();
        MODEL.send("stage-closing", "2026Q3/E7");
        MODEL.send("interview-waived", "2026Q3/E7");
        assertThat(unheld).isEnded().hasPassed("holdWaived", "recordUnconfirmed");
        var unsigned = start();
        MODEL.send("stage-closing", "2026Q3/E7");
        MODEL.complete("holdInterview");
        MODEL.send("interview-waived", "2026Q3/E7");
        assertThat(unsigned).isEnded().hasPassed("signatureWaived", "interviewUnconfirmed");
        assertThat(MODEL.delegates().callsOf("finishStage")).isEqualTo(2);
    }

    private static void refusedBy(String task) {
        MODEL.delegates().lets(task, "interviewConfirmed", false).lets(task, "interviewReturned", false);
    }

    private static ProcessInstance start() {
        return MODEL.start("2026Q3/E7", Map.of("participationId", 7L));
    }
}
