package io.perfcycle.systemreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IndicatorProposalProcessTest {

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("indicator-proposal");

    @Test
    void aWantedIndicatorWaitsForHrUntilItIsDefinedOrDropped() {
        var proposal = MODEL.start("proposal-3", Map.of("wishId", 3L));
        assertThat(proposal).isWaitingAtExactly("defineIndicator").task().hasCandidateGroup("hr");
        assertThat(MODEL.task("defineIndicator").getDueDate()).isNotNull();
        MODEL.complete("defineIndicator");
        assertThat(proposal).isEnded().hasPassed("proposalSettled");
    }
}
