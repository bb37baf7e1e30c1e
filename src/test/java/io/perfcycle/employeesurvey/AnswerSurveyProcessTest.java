package io.perfcycle.employeesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswerSurveyProcessTest {

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("answer-survey");

    @Test
    void theTaskGoesByItselfAndHoldsNoAnswer() {
        var asked = MODEL.start("SV-1/E7", Map.of("invitee", "E7"));
        var task = MODEL.task("answerSurvey");
        assertThat(task.getAssignee()).isEqualTo("E7");
        assertThat(task.getDueDate()).isNotNull();
        MODEL.send("survey-ended", "SV-1/E7");
        assertThat(asked).isEnded().hasPassed("nothingLeft");
        assertThat(MODEL.delegates().calls()).isEmpty();
    }

    @Test
    void whoeverTakesNoPartCompletesIt() {
        var asked = MODEL.start("SV-1/E7", Map.of("invitee", "E7"));
        MODEL.complete("answerSurvey");
        assertThat(asked).isEnded().hasPassed("tookNoPart");
    }
}
