package io.perfcycle.employeesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A survey that opens tomorrow, reminds four days later, and ends after seven. */
class EmployeeSurveyProcessTest {
    private static final String SURVEY = "SV-1";

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("employee-survey");

    @Test
    void peopleAreAskedInChunksAndWhatTheySaidIsAnsweredAfterTheDeadline() {
        MODEL.delegates().letsInTurn("askPeople", "moreToAsk", true, true, false);
        MODEL.delegates().letsInTurn("closeReplies", "moreToClose", true, false);
        var survey = start();
        assertThat(survey).isWaitingAtExactly("openingDay");
        MODEL.pass(1);
        assertThat(survey).isWaitingAtExactly("awaitReplies");
        assertThat(MODEL.delegates().calls()).containsExactly("openSurvey", "askPeople", "askPeople", "askPeople");
        MODEL.pass(8);
        MODEL.work();
        assertThat(survey).isWaitingAtExactly("publishResponse").hasPassed("lastDay", "closeSurvey");
        assertThat(MODEL.delegates().callsOf("remindPeople")).isEqualTo(1);
        assertThat(MODEL.delegates().callsOf("collectReplies")).isEqualTo(3);
        assertThat(MODEL.delegates().callsOf("closeReplies")).isEqualTo(2);
        assertThat(MODEL.groups(MODEL.task("publishResponse"))).containsExactly("hr");
        MODEL.complete("publishResponse");
        MODEL.work();
        assertThat(survey).isEnded().hasPassed("tellPeople");
    }

    @Test
    void hrMayCloseEarly() {
        MODEL.delegates().lets("askPeople", "moreToAsk", false);
        MODEL.delegates().lets("closeReplies", "moreToClose", false);
        var survey = start();
        MODEL.pass(1);
        MODEL.send("survey-closing", SURVEY);
        MODEL.work();
        assertThat(survey).isWaitingAtExactly("publishResponse").hasNotPassed("lastDay");
        MODEL.pass(10);
        assertThat(MODEL.delegates().calls())
                .as("nobody is reminded of what is over")
                .doesNotContain("remindPeople");
    }

    private static ProcessInstance start() {
        return MODEL.start(SURVEY, Map.of());
    }
}
