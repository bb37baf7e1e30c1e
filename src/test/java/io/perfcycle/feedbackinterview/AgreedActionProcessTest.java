package io.perfcycle.feedbackinterview;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgreedActionProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("agreed-action");

    @Test
    void anActionWaitsForItsOwnerAndEndsWithWhatCameOfIt() {
        var action = MODEL.start("2026Q3/E7", Map.of("participationId", 7L, "actionId", 3L));
        assertThat(action).isWaitingAtExactly("completeAction").task().isAssignedTo("A3");
        MODEL.complete("completeAction");
        assertThat(action).isEnded().hasPassed("actionEnded");
    }
}
