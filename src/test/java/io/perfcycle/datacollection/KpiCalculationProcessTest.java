package io.perfcycle.datacollection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KpiCalculationProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("kpi-calculation");

    @Test
    void figuresAreRefreshedOnceAndScoredChunkByChunk() {
        MODEL.delegates().letsInTurn("calculateKpis", "moreToCalculate", true, true, false);
        ProcessInstance calculation = MODEL.start("2026Q3", Map.of("calculationId", 1L));
        assertThat(MODEL.delegates().calls()).isEmpty();
        MODEL.work();
        assertThat(calculation).isEnded();
        assertThat(MODEL.delegates().calls())
                .containsExactly("refreshFigures", "calculateKpis", "calculateKpis", "calculateKpis");
    }
}
