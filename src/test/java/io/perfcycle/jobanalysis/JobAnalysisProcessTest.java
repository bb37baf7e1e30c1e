package io.perfcycle.jobanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobAnalysisProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("job-analysis");

    @Test
    void bothSidesAreAskedAndTheDescriptionIsReleasedOnceApproved() {
        MODEL.delegates()
                .lets("checkTimes", "talkNeeded", false)
                .lets("approveDescription", "descriptionApproved", true);
        var analysis = start(false);
        assertThat(MODEL.tasks("describeWork")).extracting(Task::getAssignee).containsExactlyInAnyOrder("E1", "E2");
        assertThat(MODEL.completeEach("describeWork")).isEqualTo(2);
        assertThat(analysis).isWaitingAtExactly("viewWork").task().isAssignedTo("M7");
        MODEL.complete("viewWork");
        assertThat(analysis).isWaitingAtExactly("editDescription").task().hasCandidateGroup("hr");
        MODEL.complete("editDescription");
        assertThat(analysis).isWaitingAtExactly("approveDescription").task().isAssignedTo("M7");
        MODEL.complete("approveDescription");
        MODEL.work();
        assertThat(analysis).isEnded().hasPassed("descriptionReleased").hasNotPassed("settleTimes");
        assertThat(MODEL.delegates().calls())
                .containsSubsequence(
                        "checkTimes",
                        "prepareDescription",
                        "proposeIndicators",
                        "editDescription",
                        "releaseDescription");
    }

    @Test
    void aVacantPostIsDescribedByItsManagerAlone() {
        MODEL.delegates().lets("checkTimes", "talkNeeded", false);
        var analysis = start(true);
        assertThat(analysis).isWaitingAtExactly("viewWork").hasNotPassed("describeWork");
    }

    @Test
    void sidesThatLieFarApartTalkFirst() {
        MODEL.delegates().lets("checkTimes", "talkNeeded", true);
        var analysis = start(true);
        MODEL.complete("viewWork");
        assertThat(analysis).isWaitingAtExactly("settleTimes").task().isAssignedTo("M7");
        MODEL.complete("settleTimes");
        assertThat(analysis).isWaitingAtExactly("editDescription");
    }

    @Test
    void silenceIsEscalatedAndThenHoldsNothingUp() {
        MODEL.delegates().lets("checkTimes", "talkNeeded", false);
        var analysis = start(false);
        MODEL.pass(6);
        assertThat(analysis).hasPassed("delayEscalated");
        assertThat(MODEL.tasks("describeWork")).hasSize(2);
        MODEL.pass(5);
        assertThat(analysis).hasPassed("questionnairesClosed").isWaitingAtExactly("viewWork");
        MODEL.pass(6);
        assertThat(analysis).hasPassed("viewLate").isWaitingAtExactly("viewWork");
        MODEL.pass(5);
        assertThat(analysis).hasPassed("viewMissed").isWaitingAtExactly("editDescription");
    }

    @Test
    void whatIsSentBackIsEditedAgainAndALateApprovalIsEscalated() {
        MODEL.delegates()
                .lets("checkTimes", "talkNeeded", false)
                // told twice each time: as it is given to the manager, and as he answers
                .letsInTurn("approveDescription", "descriptionApproved", false, false, true, true);
        var analysis = start(true);
        MODEL.complete("viewWork");
        MODEL.complete("editDescription");
        MODEL.complete("approveDescription");
        assertThat(analysis).isWaitingAtExactly("editDescription");
        MODEL.complete("editDescription");
        MODEL.pass(6);
        assertThat(analysis).hasPassed("approvalLate", "escalateAnalysis").isWaitingAtExactly("approveDescription");
        MODEL.complete("approveDescription");
        MODEL.work();
        assertThat(analysis).isEnded().hasPassed("releaseDescription");
    }

    @Test
    void hrGivesItUpWhereverItIs() {
        var analysis = start(false);
        MODEL.send("analysis-withdrawn", "job:CS");
        assertThat(analysis).isEnded().hasPassed("recordAnalysisWithdrawn", "analysisEnded");
    }

    private static ProcessInstance start(boolean vacant) {
        return MODEL.start("job:CS", Map.of("analysisId", 7L, "post", "CS", "postVacant", vacant));
    }
}
