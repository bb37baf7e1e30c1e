package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EvaluationProcessTest {
    private static final String PARTICIPANT = "2026Q3/E7";

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("evaluation");

    @BeforeEach
    void asAPlainCycle() {
        MODEL.delegates().lets("openRatings", "othersAsked", false);
        MODEL.delegates().lets("ratePerformance", "secondReviewWanted", false);
    }

    @Test
    void theResultIsCalculatedOnceBothHaveRated() {
        MODEL.delegates().lets("calculateResult", "resultHeld", false);
        var evaluation = start();
        assertThat(evaluation).isWaitingAt("assessSelf", "ratePerformance");
        assertThat(MODEL.task("assessSelf").getAssignee()).isEqualTo("E7");
        assertThat(MODEL.task("ratePerformance").getAssignee()).isEqualTo("M7");
        MODEL.complete("ratePerformance");
        assertThat(evaluation).isWaitingAt("assessSelf").isNotWaitingAt("ratePerformance");
        MODEL.complete("assessSelf");
        assertThat(MODEL.delegates().calls()).containsExactly("openRatings", "ratePerformance", "assessSelf");
        MODEL.work();
        assertThat(evaluation).isEnded();
        assertThat(MODEL.delegates().calls())
                .containsExactly(
                        "openRatings",
                        "ratePerformance",
                        "assessSelf",
                        "combineRatings",
                        "calculateResult",
                        "finishStage");
    }

    @Test
    void aHeldResultIsResolvedByHrAndCalculatedAgain() {
        MODEL.delegates().letsInTurn("calculateResult", "resultHeld", true, true, false);
        var evaluation = start();
        MODEL.complete("assessSelf");
        MODEL.complete("ratePerformance");
        for (var round = 0; round < 2; round++) {
            MODEL.work();
            assertThat(evaluation)
                    .isWaitingAtExactly("resolveHeldResult")
                    .task()
                    .hasCandidateGroup("hr");
            MODEL.complete("resolveHeldResult");
        }
        MODEL.work();
        assertThat(evaluation).isEnded();
        assertThat(MODEL.delegates().callsOf("calculateResult")).isEqualTo(3);
    }

    @Test
    void ratingsMissedAtTheClosingOfTheStageAreRecordedAndTheResultCalculatedWithoutThem() {
        MODEL.delegates().lets("calculateResult", "resultHeld", false);
        var evaluation = start();
        MODEL.complete("ratePerformance");
        MODEL.send("stage-closing", PARTICIPANT);
        assertThat(evaluation).hasPassed("recordMissedRatings").hasNotPassed("calculateResult");
        MODEL.work();
        assertThat(evaluation).isEnded().hasPassed("calculateResult");
        assertThat(MODEL.delegates().calls())
                .containsExactly(
                        "openRatings",
                        "ratePerformance",
                        "recordMissedRatings",
                        "combineRatings",
                        "calculateResult",
                        "finishStage");
    }

    @Test
    void whereTheCycleAsksColleaguesTheirFeedbackIsAwaitedBesideBothRatings() {
        MODEL.delegates().lets("openRatings", "othersAsked", true);
        MODEL.delegates().lets("openRatings", "feedbackWanted", true);
        MODEL.delegates().lets("openRatings", "managerChanged", false);
        MODEL.delegates().lets("calculateResult", "resultHeld", false);
        var evaluation = start();
        assertThat(evaluation).isWaitingAt("assessSelf", "ratePerformance", "collectViews");
        MODEL.complete("assessSelf");
        MODEL.complete("ratePerformance");
        MODEL.work();
        assertThat(evaluation).isWaitingAt("collectViews").hasNotPassed("combineRatings");
        MODEL.delegates().lets("askRaters", "anybodyAsked", false);
        MODEL.complete("nominateRaters");
        MODEL.complete("approveRaters");
        MODEL.work();
        assertThat(evaluation).isEnded().hasPassed("collectViews", "combineRatings");
    }

    @Test
    void theClosingOfTheStageDoesNotWaitForColleagues() {
        MODEL.delegates().lets("openRatings", "othersAsked", true);
        MODEL.delegates().lets("openRatings", "feedbackWanted", true);
        MODEL.delegates().lets("openRatings", "managerChanged", false);
        MODEL.delegates().lets("calculateResult", "resultHeld", false);
        var evaluation = start();
        var round = MODEL.calledBy(evaluation);
        MODEL.send("stage-closing", PARTICIPANT);
        MODEL.work();
        assertThat(round).isEnded();
        assertThat(evaluation).isEnded().hasPassed("recordMissedRatings", "combineRatings");
    }

    @Test
    void theManagersManagerReturnsARatingAndItIsRatedAgain() {
        MODEL.delegates().lets("ratePerformance", "secondReviewWanted", true);
        MODEL.delegates().letsInTurn("reviewRating", "ratingReturned", true, false);
        MODEL.delegates().lets("calculateResult", "resultHeld", false);
        var evaluation = start();
        MODEL.complete("assessSelf");
        MODEL.complete("ratePerformance");
        assertThat(MODEL.task("reviewRating").getAssignee()).isEqualTo("U7");
        MODEL.complete("reviewRating");
        assertThat(evaluation).isWaitingAt("ratePerformance").isNotWaitingAt("reviewRating");
        MODEL.complete("ratePerformance");
        MODEL.complete("reviewRating");
        MODEL.work();
        assertThat(evaluation).isEnded();
        assertThat(MODEL.delegates().callsOf("ratePerformance")).isEqualTo(2);
    }

    private static ProcessInstance start() {
        return MODEL.start(PARTICIPANT, Map.of("participationId", 7L));
    }
}
