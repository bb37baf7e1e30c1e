package io.perfcycle.cyclestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CycleStageProcessTest {
    private static final String CYCLE = "2026Q3";

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("cycle-stage");

    @Test
    void theStageIsOpenedInChunksAndClosedWhenEverybodyIsDone() {
        MODEL.delegates()
                .letsInTurn("openStage", "moreToOpen", true, true, false)
                .lets("openStage", "anyoneOpen", true);
        var stage = start();
        assertThat(stage).isWaitingAt("awaitParticipants");
        assertThat(MODEL.delegates().callsOf("openStage")).isEqualTo(3);
        MODEL.send("stage-completed", CYCLE);
        assertThat(stage).isEnded().hasPassed("closeStage").hasNotPassed("closeStragglers");
    }

    @Test
    void aStageWithNothingToDoClosesAtOnce() {
        MODEL.delegates().lets("openStage", "moreToOpen", false).lets("openStage", "anyoneOpen", false);
        assertThat(start()).isEnded().hasPassed("closeStage").hasNotPassed("awaitParticipants");
    }

    @Test
    void atTheDeadlineHrDecidesAndAnExtensionWaitsAgain() {
        MODEL.delegates().letsInTurn("decideOnStragglers", "extended", true, false);
        var stage = startWithPeople();
        MODEL.pass(10);
        assertThat(stage).isWaitingAtExactly("decideOnStragglers").task().hasCandidateGroup("hr");
        MODEL.complete("decideOnStragglers");
        assertThat(stage).isWaitingAtExactly("awaitParticipants");
        MODEL.pass(10);
        assertThat(stage).isWaitingAtExactly("decideOnStragglers");
        assertThat(MODEL.delegates().callsOf("closeStragglers")).isZero();
    }

    @Test
    void withoutAnExtensionStragglersAreClosedInChunks() {
        MODEL.delegates()
                .lets("decideOnStragglers", "extended", false)
                .letsInTurn("closeStragglers", "moreToClose", true, true, false)
                .lets("closeStragglers", "anyoneOpen", false);
        var stage = startWithPeople();
        MODEL.pass(10);
        MODEL.complete("decideOnStragglers");
        MODEL.work();
        assertThat(stage).isEnded().hasPassed("closeStage");
        assertThat(MODEL.delegates().callsOf("closeStragglers")).isEqualTo(3);
    }

    @Test
    void ifHrDoesNotDecideInTimeStragglersAreClosed() {
        MODEL.delegates().lets("closeStragglers", "moreToClose", false).lets("closeStragglers", "anyoneOpen", false);
        var stage = startWithPeople();
        MODEL.pass(10);
        MODEL.pass(2);
        assertThat(stage).isWaitingAtExactly("decideOnStragglers");
        MODEL.pass(1);
        assertThat(stage).isEnded().hasPassed("decisionDue", "closeStragglers", "closeStage");
    }

    @Test
    void ifEverybodyFinishesMeanwhileThereIsNothingToDecide() {
        var stage = startWithPeople();
        MODEL.pass(10);
        MODEL.send("stage-completed", CYCLE);
        assertThat(stage).isEnded().hasPassed("finishedMeanwhile", "closeStage").hasNotPassed("closeStragglers");
    }

    @Test
    void aStageClosedEarlyWaitsForWhatCannotBeCutShort() {
        MODEL.delegates().lets("closeStragglers", "moreToClose", false).lets("closeStragglers", "anyoneOpen", true);
        var stage = startWithPeople();
        MODEL.send("stage-close-requested", CYCLE);
        MODEL.work();
        assertThat(stage).isWaitingAtExactly("awaitLast").hasNotPassed("decideOnStragglers");
        MODEL.send("stage-completed", CYCLE);
        assertThat(stage).isEnded().hasPassed("closeRequested", "closeStage");
    }

    @Test
    void anExtensionBeforeTheDeadlineMovesTheDeadline() {
        var stage = startWithPeople();
        MODEL.pass(5);
        MODEL.send("stage-extended", CYCLE);
        MODEL.pass(9);
        assertThat(stage).isWaitingAtExactly("awaitParticipants").hasPassed("extensionRequested");
        MODEL.pass(1);
        assertThat(stage).isWaitingAtExactly("decideOnStragglers");
    }

    private static ProcessInstance startWithPeople() {
        MODEL.delegates().lets("openStage", "moreToOpen", false).lets("openStage", "anyoneOpen", true);
        return start();
    }

    private static ProcessInstance start() {
        var stage = MODEL.start(CYCLE, Map.of("stage", "goal-setting"));
        MODEL.work();
        return stage;
    }
}
