package io.perfcycle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SystemTrainingProcessTest {

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("system-training");

    @Test
    void everybodyIsLookedAtChunkByChunk() {
        MODEL.delegates().letsInTurn("assignSystemCourses", "moreToAssign", true, false);
        var courses = MODEL.start("2026Q3", Map.of());
        MODEL.work();
        assertThat(courses).isEnded();
        assertThat(MODEL.delegates().callsOf("assignSystemCourses")).isEqualTo(2);
    }
}
