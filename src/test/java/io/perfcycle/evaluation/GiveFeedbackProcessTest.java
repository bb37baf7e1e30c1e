package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GiveFeedbackProcessTest {
    private static final String PARTICIPANT = "2026Q3/E7";

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("give-feedback");

    @Test
    void theTaskGoesByItselfWhenTheRoundHasTakenTheAnswer() {
        var feedback = start();
        assertThat(MODEL.task("giveFeedback").getAssignee()).isEqualTo("P3");
        MODEL.send("feedback-ended", PARTICIPANT);
        assertThat(feedback).isEnded().hasPassed("feedbackOver");
        assertThat(MODEL.delegates().calls())
                .as("nothing was answered in the task")
                .isEmpty();
    }

    @Test
    void whoeverStepsBackIsMissedByNobodyWhileEnoughAreLeft() {
        MODEL.delegates().lets("giveFeedback", "replacementWanted", false);
        var feedback = start();
        MODEL.complete("giveFeedback");
        assertThat(feedback).isEnded().hasPassed("raterRecused");
    }

    @Test
    void whereTooFewAreLeftTheManagerNamesSomebodyElseWhoIsAsked() {
        MODEL.delegates().lets("giveFeedback", "replacementWanted", true);
        var feedback = start();
        MODEL.complete("giveFeedback");
        assertThat(MODEL.task("replaceRater").getAssignee()).isEqualTo("M7");
        MODEL.complete("replaceRater");
        assertThat(feedback).isEnded().hasPassed("replacementSettled");
        assertThat(MODEL.delegates().calls()).containsExactly("giveFeedback", "replaceRater", "askRaters");
    }

    @Test
    void aRoundThatClosesDoesNotWaitForAReplacement() {
        MODEL.delegates().lets("giveFeedback", "replacementWanted", true);
        var feedback = start();
        MODEL.complete("giveFeedback");
        MODEL.send("feedback-ended", PARTICIPANT);
        assertThat(feedback).isEnded().hasPassed("feedbackOver");
    }

    private static ProcessInstance start() {
        return MODEL.start(PARTICIPANT, Map.of("participationId", 7L, "rater", "P3"));
    }
}
