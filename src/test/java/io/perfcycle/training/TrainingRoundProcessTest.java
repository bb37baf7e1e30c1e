package io.perfcycle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrainingRoundProcessTest {

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("training-round");

    @Test
    void everybodyIsLookedAtChunkByChunkEachInAJobOfItsOwn() {
        MODEL.delegates().letsInTurn("assignTraining", "moreToAssign", true, true, false);
        var round = MODEL.start("2026Q3", Map.of());
        assertThat(MODEL.delegates().calls()).isEmpty();
        MODEL.work();
        assertThat(round).isEnded();
        assertThat(MODEL.delegates().calls()).containsExactly("assignTraining", "assignTraining", "assignTraining");
    }
}
