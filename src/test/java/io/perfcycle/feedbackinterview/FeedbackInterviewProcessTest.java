package io.perfcycle.feedbackinterview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedbackInterviewProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("feedback-interview");

    @Test
    void anInterviewRecordedByTheManagerAndConfirmedByTheEmployeeIsFiled() {
        MODEL.delegates().lets("confirmInterview", "interviewConfirmed", true);
        var interview = start();
        assertThat(interview).isWaitingAtExactly("recordInterview").task().isAssignedTo("M7");
        MODEL.complete("recordInterview");
        assertThat(interview).isWaitingAtExactly("confirmInterview").task().isAssignedTo("E7");
        MODEL.complete("confirmInterview");
        assertThat(interview).isEnded().hasPassed("interviewFiled");
        assertThat(MODEL.delegates().calls())
                .containsExactly("prepareAgenda", "recordInterview", "confirmInterview", "finishStage");
    }

    @Test
    void aRecordTheEmployeeDoesNotConfirmGoesBackToTheManager() {
        MODEL.delegates().letsInTurn("confirmInterview", "interviewConfirmed", false, true);
        var interview = start();
        MODEL.complete("recordInterview");
        MODEL.complete("confirmInterview");
        assertThat(interview).isWaitingAtExactly("recordInterview");
        MODEL.complete("recordInterview");
        MODEL.complete("confirmInterview");
        assertThat(interview).isEnded().hasPassed("interviewFiled");
        assertThat(MODEL.delegates().callsOf("prepareAgenda")).isEqualTo(1);
    }

    @Test
    void anInterviewStillOpenWhenTheStageClosesIsRecordedAsUnconfirmed() {
        var interview = start();
        MODEL.complete("recordInterview");
        MODEL.send("stage-closing", "2026Q3/E7");
        assertThat(interview).isEnded().hasPassed("interviewUnconfirmed").hasNotPassed("interviewFiled");
        assertThat(MODEL.delegates().calls())
                .containsExactly("prepareAgenda", "recordInterview", "recordUnconfirmed", "finishStage");
    }

    private static ProcessInstance start() {
        return MODEL.start("2026Q3/E7", Map.of("participationId", 7L));
    }
}
