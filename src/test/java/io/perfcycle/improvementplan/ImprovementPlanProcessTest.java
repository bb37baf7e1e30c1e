package io.perfcycle.improvementplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImprovementPlanProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("improvement-plan");

    @Test
    void aPlanIsReviewedAgreedCheckedTwiceAndConcluded() {
        MODEL.delegates()
                .lets("reviewPlan", "planJustified", true)
                .lets("agreePlan", "planReturned", false)
                .letsInTurn("recordCheckPoint", "checkPointsLeft", true, false)
                .lets("confirmConclusion", "conclusionReturned", false)
                .lets("confirmConclusion", "planExtended", false);
        var plan = start();
        assertThat(plan).isWaitingAtExactly("reviewPlan").task().hasCandidateGroup("hr");
        MODEL.complete("reviewPlan");
        assertThat(plan).isWaitingAtExactly("draftPlan").task().isAssignedTo("M7");
        MODEL.complete("draftPlan");
        assertThat(plan).isWaitingAtExactly("agreePlan").task().isAssignedTo("E7");
        MODEL.complete("agreePlan");
        assertThat(plan).isWaitingAtExactly("checkPointDue");
        MODEL.pass(29);
        assertThat(plan).isWaitingAtExactly("checkPointDue");
        MODEL.pass(1);
        MODEL.complete("recordCheckPoint");
        assertThat(plan).isWaitingAtExactly("answerCheckPoint").task().isAssignedTo("E7");
        MODEL.complete("answerCheckPoint");
        MODEL.pass(30);
        MODEL.complete("recordCheckPoint");
        MODEL.complete("answerCheckPoint");
        MODEL.complete("concludePlan");
        assertThat(plan).isWaitingAtExactly("confirmConclusion").task().hasCandidateGroup("hr");
        MODEL.complete("confirmConclusion");
        assertThat(plan).isEnded().hasPassed("planConcluded");
    }

    @Test
    void aPlanThatHrDoesNotFindJustifiedIsNotMade() {
        MODEL.delegates().lets("reviewPlan", "planJustified", false);
        var plan = start();
        MODEL.complete("reviewPlan");
        assertThat(plan).isEnded().hasPassed("planDropped");
        assertThat(MODEL.delegates().calls()).containsExactly("reviewPlan");
    }

    @Test
    void changesSilenceAndReturnsLeadOnAndAnExtensionAddsACheckPoint() {
        MODEL.delegates()
                .lets("reviewPlan", "planJustified", true)
                .letsInTurn("agreePlan", "planReturned", true, false)
                .lets("recordCheckPoint", "checkPointsLeft", false)
                .letsInTurn("confirmConclusion", "conclusionReturned", true, false, false)
                .letsInTurn("confirmConclusion", "planExtended", false, true, false);
        var plan = start();
        MODEL.complete("reviewPlan");
        MODEL.complete("draftPlan");
        MODEL.complete("agreePlan");
        assertThat(plan).isWaitingAtExactly("draftPlan");
        MODEL.complete("draftPlan");
        MODEL.complete("agreePlan");
        MODEL.pass(30);
        MODEL.complete("recordCheckPoint");
        MODEL.pass(3);
        assertThat(plan).hasPassed("checkPointUnanswered").isWaitingAtExactly("concludePlan");
        MODEL.complete("concludePlan");
        MODEL.complete("confirmConclusion");
        assertThat(plan).isWaitingAtExactly("concludePlan");
        MODEL.complete("concludePlan");
        MODEL.complete("confirmConclusion");
        assertThat(plan).isWaitingAtExactly("checkPointDue");
        MODEL.pass(30);
        MODEL.complete("recordCheckPoint");
        MODEL.complete("answerCheckPoint");
        MODEL.complete("concludePlan");
        MODEL.complete("confirmConclusion");
        assertThat(plan).isEnded().hasPassed("planConcluded");
    }

    @Test
    void aPlanIsStoppedWhereverItIs() {
        MODEL.delegates().lets("reviewPlan", "planJustified", true);
        var plan = start();
        MODEL.complete("reviewPlan");
        MODEL.send("plan-stopped", "2026Q3/E7");
        assertThat(plan).isEnded().hasPassed("recordStop", "planEnded").hasNotPassed("planConcluded");
    }

    private static ProcessInstance start() {
        return MODEL.start("2026Q3/E7", Map.of("participationId", 7L, "planId", 70L));
    }
}
