package io.perfcycle.training;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GapReviewProcessTest {

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("gap-review");

    @Test
    void theManagerNamesTheCausesBeforeAnythingIsAssigned() {
        var review = MODEL.start("2026Q3/M1", Map.of());
        assertThat(review).isWaitingAtExactly("assessGaps").task().isAssignedTo("M1");
        MODEL.complete("assessGaps");
        assertThat(review).isEnded().hasPassedInOrder("assessGaps", "assignByCause");
    }
}
