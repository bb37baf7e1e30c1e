package io.perfcycle.improvementplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImprovementPlanRoundProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("improvement-plan-round");

    @Test
    void plansAreProposedChunkByChunkUntilNobodyIsLeft() {
        MODEL.delegates().letsInTurn("proposePlans", "morePlans", true, true, false);
        var round = MODEL.start("2026Q3", Map.of());
        assertThat(round).isWaitingAtExactly("proposePlans");
        MODEL.work();
        assertThat(round).isEnded().hasPassed("plansProposed");
        assertThat(MODEL.delegates().callsOf("proposePlans")).isEqualTo(3);
    }
}
