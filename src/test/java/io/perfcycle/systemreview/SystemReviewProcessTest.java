package io.perfcycle.systemreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SystemReviewProcessTest {
    private static final String REVIEW = "review-7";

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("system-review");

    @BeforeEach
    void nobodyIsAskedFirst() {
        MODEL.delegates().lets("collectEvidence", "surveyAwaited", false);
    }

    @Test
    void onRequestEvidenceIsGatheredThenHrDecidesTheCommitteeApprovesAndItIsApplied() {
        MODEL.delegates().lets("approveReview", "reviewApproved", true);
        var review = requested();
        assertThat(review).hasNotPassed("checkReviewDue").isWaitingAtExactly("decideOnIndicators");
        assertThat(MODEL.delegates().calls())
                .containsExactly("collectEvidence", "calculateHealth", "calculateFairness", "calculateEffects");
        assertThat(MODEL.groups(MODEL.task("decideOnIndicators"))).containsExactly("hr");
        assertThat(MODEL.task("decideOnIndicators").getDueDate()).isNotNull();
        MODEL.complete("decideOnIndicators");
        MODEL.work();
        assertThat(review).isWaitingAtExactly("decideOnWeights");
        assertThat(MODEL.groups(MODEL.task("decideOnWeights"))).containsExactly("hr");
        MODEL.complete("decideOnWeights");
        assertThat(MODEL.groups(MODEL.task("approveReview"))).containsExactlyInAnyOrder("calibration", "hr");
        assertThat(MODEL.delegates().callsOf("applyReviewDecisions")).isZero();
        MODEL.complete("approveReview");
        MODEL.work();
        assertThat(review)
                .isEnded()
                .hasPassedInOrder(
                        "proposeWeights", "approveReview", "applyReviewDecisions", "tellOutcome", "reviewDone");
    }

    @Test
    void theTimerBeginsAReviewOnlyWhenOneIsDue() {
        MODEL.delegates().lets("checkReviewDue", "reviewDue", true);
        var due = byTimer();
        assertThat(due).hasPassed("eachMonth", "checkReviewDue").isWaitingAt("collectEvidence");
        MODEL.work();
        assertThat(due).isWaitingAt("decideOnIndicators");
    }

    @Test
    void nothingIsCountedBeforeTheSurveyIsOver() {
        MODEL.delegates().lets("collectEvidence", "surveyAwaited", true);
        var review = requested();
        assertThat(review).isWaitingAtExactly("surveyOver").hasNotPassed("calculateHealth");
        assertThat(MODEL.delegates().calls()).containsExactly("collectEvidence");
        MODEL.send("system-review-survey-over", REVIEW);
        MODEL.work();
        assertThat(review)
                .hasPassedInOrder("peopleAsked", "surveyOver", "calculateHealth")
                .isWaitingAtExactly("decideOnIndicators");
    }

    @Test
    void aMonthWithoutAReviewEndsAtOnce() {
        MODEL.delegates().lets("checkReviewDue", "reviewDue", false);
        assertThat(byTimer()).isEnded().hasPassed("notDue").hasNotPassed("collectEvidence");
        assertThat(MODEL.delegates().calls()).containsExactly("checkReviewDue");
    }

    @Test
    void whatTheCommitteeSendsBackIsDecidedOnceMoreInFull() {
        MODEL.delegates().letsInTurn("approveReview", "reviewApproved", false, true);
        var review = requested();
        decide();
        MODEL.complete("approveReview");
        assertThat(review).isWaitingAtExactly("decideOnIndicators").hasNotPassed("applyReviewDecisions");
        decide();
        MODEL.complete("approveReview");
        MODEL.work();
        assertThat(review).isEnded().hasPassed("reviewDone");
        assertThat(MODEL.delegates().callsOf("proposeWeights")).isEqualTo(2);
        assertThat(MODEL.delegates().callsOf("applyReviewDecisions")).isOne();
    }

    @Test
    void timeAloneDecidesNothingButIsToldOnce() {
        var review = requested();
        MODEL.pass(24);
        assertThat(MODEL.delegates().callsOf("escalateDelay")).isZero();
        MODEL.pass(100);
        assertThat(review).hasPassed("delayEscalated").isWaitingAt("decideOnIndicators");
        assertThat(MODEL.delegates().callsOf("escalateDelay")).isOne();
    }

    @Test
    void aReviewThatIsCalledOffEndsWhereverItIs() {
        var review = requested();
        decide();
        MODEL.send("system-review-withdrawn", REVIEW);
        assertThat(review)
                .isEnded()
                .hasPassedInOrder("withdrawalRequested", "closeReview", "reviewWithdrawn")
                .hasNotPassed("applyReviewDecisions");
        assertThat(MODEL.tasks("approveReview")).isEmpty();
    }

    /** A fault of the machine waits for the engine's retry: nobody decides on half the evidence. */
    @Test
    void evidenceThatCannotBeComputedWaitsAndIsComputedAgain() {
        MODEL.delegates().failsOnce("calculateFairness");
        var review = MODEL.startBy("system-review-requested", REVIEW, Map.of("reviewId", 7L));
        assertThatThrownBy(MODEL::work).isInstanceOf(RuntimeException.class);
        assertThat(review).isWaitingAtExactly("calculateFairness");
        MODEL.work();
        assertThat(review).isWaitingAt("decideOnIndicators");
        assertThat(MODEL.delegates().callsOf("calculateHealth")).isOne();
    }

    private static ProcessInstance requested() {
        var review = MODEL.startBy("system-review-requested", REVIEW, Map.of("reviewId", 7L));
        MODEL.work();
        return review;
    }

    private static void decide() {
        MODEL.complete("decideOnIndicators");
        MODEL.work();
        MODEL.complete("decideOnWeights");
    }

    private static ProcessInstance byTimer() {
        return MODEL.fireStart("eachMonth");
    }
}
