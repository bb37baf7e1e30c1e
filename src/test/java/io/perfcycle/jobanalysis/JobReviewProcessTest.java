package io.perfcycle.jobanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobReviewProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("job-review");

    @Test
    void hrFindsThatADescriptionStillHolds() {
        MODEL.delegates().lets("confirmDescription", "changeNeeded", false);
        var review = start();
        assertThat(review).isWaitingAtExactly("confirmDescription").task().hasCandidateGroup("hr");
        MODEL.complete("confirmDescription");
        assertThat(review).isEnded().hasPassed("descriptionConfirmed");
        assertThat(MODEL.delegates().calls()).containsExactly("confirmDescription");
    }

    @Test
    void aChangeOpensTheNextAnalysis() {
        MODEL.delegates().lets("confirmDescription", "changeNeeded", true);
        var review = start();
        MODEL.complete("confirmDescription");
        assertThat(review).isEnded().hasPassed("openAnalysis", "analysisOpened");
    }

    private static ProcessInstance start() {
        return MODEL.start("job:CS", Map.of("descriptionId", 3L, "post", "CS"));
    }
}
