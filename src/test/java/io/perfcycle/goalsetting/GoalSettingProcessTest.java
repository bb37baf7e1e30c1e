package io.perfcycle.goalsetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GoalSettingProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("goal-setting");

    @Test
    void agreedGoalsAreLocked() {
        MODEL.delegates().lets("agreeGoals", "goalsAgreed", true);
        var process = start();
        assertThat(process).isWaitingAt("proposeGoals").task().isAssignedTo("E7");
        MODEL.complete("proposeGoals");
        assertThat(process).isWaitingAt("agreeGoals").task().isAssignedTo("M7");
        MODEL.complete("agreeGoals");
        assertThat(process).isEnded();
        assertThat(MODEL.delegates().calls())
                .containsExactly("deriveGoals", "proposeGoals", "agreeGoals", "lockGoals", "finishStage");
    }

    @Test
    void returnedGoalsGoBackToTheEmployeeAnyNumberOfTimes() {
        MODEL.delegates().letsInTurn("agreeGoals", "goalsAgreed", false, false, true);
        var process = start();
        for (var round = 0; round < 3; round++) {
            assertThat(process).isWaitingAt("proposeGoals");
            MODEL.complete("proposeGoals");
            MODEL.complete("agreeGoals");
        }
        assertThat(process).isEnded().hasPassed("lockGoals");
        assertThat(MODEL.delegates().callsOf("proposeGoals")).isEqualTo(3);
        assertThat(MODEL.delegates().callsOf("deriveGoals")).isEqualTo(1);
    }

    @Test
    void whoHasNotAgreedWhenTheStageClosesGetsTheStandardScorecard() {
        var process = start();
        MODEL.complete("proposeGoals");
        MODEL.send("stage-closing", "2026Q3/E7");
        assertThat(process).isEnded().hasPassed("standardAdopted").hasNotPassed("lockGoals");
        assertThat(MODEL.delegates().calls())
                .containsExactly("deriveGoals", "proposeGoals", "adoptStandardScorecard", "finishStage");
    }

    private static ProcessInstance start() {
        return MODEL.start("2026Q3/E7", Map.of("participationId", 7L));
    }
}
