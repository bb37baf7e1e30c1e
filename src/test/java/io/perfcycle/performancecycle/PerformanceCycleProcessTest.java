package io.perfcycle.performancecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PerformanceCycleProcessTest {
    private static final String CYCLE = "2026Q3";

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("performance-cycle");

    @Test
    void aConfirmedCycleRunsFromLaunchToClose() {
        nobodyHasAnythingToDo();
        var cycle = MODEL.start(CYCLE, Map.of("confirmed", true));
        MODEL.work();
        assertThat(cycle)
                .isWaitingAtExactly("checkIns")
                .hasPassed("goalSetting")
                .hasNotPassed("confirmLaunch");
        MODEL.pass(30);
        MODEL.complete("signOffData");
        MODEL.work();
        assertThat(cycle).isWaitingAtExactly("confirmRelease").task().hasCandidateGroup("hr");
        MODEL.complete("confirmRelease");
        MODEL.work();
        assertThat(cycle)
                .isEnded()
                .hasPassedInOrder(
                        "prepareLaunch",
                        "freezeSnapshot",
                        "goalSetting",
                        "checkIns",
                        "dataCollection",
                        "evaluation",
                        "calibration",
                        "confirmRelease",
                        "releaseResults",
                        "openPlans",
                        "trainingRound",
                        "feedbackInterview",
                        "closeCycle");
    }

    @Test
    void anUnconfirmedLaunchWaitsForHr() {
        nobodyHasAnythingToDo();
        var cycle = MODEL.start(CYCLE, Map.of("confirmed", false));
        assertThat(cycle).isWaitingAtExactly("confirmLaunch").task().hasCandidateGroup("hr");
        assertThat(MODEL.delegates().calls()).containsExactly("prepareLaunch");
        MODEL.complete("confirmLaunch");
        MODEL.work();
        assertThat(cycle).hasPassed("freezeSnapshot", "goalSetting");
    }

    @Test
    void eachStageIsCalledWithItsNameUnderTheCyclesBusinessKey() {
        MODEL.delegates().lets("openStage", "moreToOpen", false).lets("openStage", "anyoneOpen", true);
        var cycle = MODEL.start(CYCLE, Map.of("confirmed", true));
        MODEL.work();
        assertStage(cycle, "goal-setting");
        MODEL.delegates()
                .lets("prepareCheckIns", "checkInPlanned", false)
                .lets("closeCheckIns", "moreToWithdraw", false);
        MODEL.send("stage-completed", CYCLE);
        assertThat(MODEL.calledBy(cycle).getBusinessKey()).isEqualTo(CYCLE);
        MODEL.delegates().lets("freezeFigures", "figuresMissing", false);
        MODEL.send("collection-requested", CYCLE);
        MODEL.work();
        assertStage(MODEL.calledBy(cycle), "data-collection");
        MODEL.send("stage-completed", CYCLE);
        MODEL.delegates().lets("calculateKpis", "moreToCalculate", false).lets("assignTraining", "moreToAssign", false);
        MODEL.complete("signOffData");
        MODEL.work();
        assertStage(cycle, "evaluation");
        MODEL.delegates().lets("prepareCalibration", "calibrationWanted", true);
        MODEL.send("stage-completed", CYCLE);
        MODEL.delegates().lets("proposePlans", "morePlans", false);
        assertStage(cycle, "calibration");
        MODEL.delegates().lets("applyDecisions", "moreToApply", false);
        MODEL.work();
        MODEL.send("stage-close-requested", CYCLE);
        MODEL.work();
        MODEL.complete("confirmRelease");
        MODEL.work();
        assertStage(cycle, "feedback-interview");
    }

    @Test
    void aCancelledCycleTakesItsOpenStageWithIt() {
        MODEL.delegates().lets("openStage", "moreToOpen", false).lets("openStage", "anyoneOpen", true);
        var cycle = MODEL.start(CYCLE, Map.of("confirmed", true));
        MODEL.work();
        var stage = MODEL.calledBy(cycle);
        MODEL.send("cycle-cancelled", CYCLE);
        assertThat(cycle).isEnded().hasPassed("cancelCycle").hasNotPassed("closeCycle");
        assertThat(stage).isEnded();
    }

    private static void nobodyHasAnythingToDo() {
        MODEL.delegates()
                .lets("openStage", "moreToOpen", false)
                .lets("openStage", "anyoneOpen", false)
                .lets("prepareCheckIns", "checkInPlanned", false)
                .lets("closeCheckIns", "moreToWithdraw", false)
                .lets("freezeFigures", "figuresMissing", false)
                .lets("calculateKpis", "moreToCalculate", false)
                .lets("proposePlans", "morePlans", false)
                .lets("assignTraining", "moreToAssign", false)
                .lets("prepareCalibration", "calibrationWanted", false);
    }

    private static void assertStage(ProcessInstance caller, String name) {
        var stage = MODEL.calledBy(caller);
        assertThat(stage.getBusinessKey()).isEqualTo(CYCLE);
        assertThat(MODEL.variable(stage, "stage")).isEqualTo(name);
    }
}
