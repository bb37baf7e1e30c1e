package io.perfcycle.orgchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrgChangeProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("org-change");

    @Test
    void whatHrDecidesIsAppliedAtOnce() {
        var change = start();
        assertThat(change).isWaitingAtExactly("decideOnChange").task().hasCandidateGroup("hr");
        MODEL.complete("decideOnChange");
        assertThat(change).isEnded().hasPassed("changeApplied").hasNotPassed("effectiveDay");
        assertThat(MODEL.delegates().calls()).containsExactly("decideOnChange", "applyChange");
    }

    @Test
    void whatHoldsLaterWaitsForItsDay() {
        MODEL.delegates().lets("decideOnChange", "effectiveLater", true);
        var change = start();
        MODEL.complete("decideOnChange");
        assertThat(change).isWaitingAtExactly("untilThen");
        MODEL.pass(9);
        assertThat(MODEL.delegates().callsOf("applyChange")).isZero();
        MODEL.pass(1);
        assertThat(change).isEnded().hasPassed("changeApplied");
    }

    @Test
    void whatNobodyDecidesIsSettledTheSafeWay() {
        var change = start();
        MODEL.pass(4);
        assertThat(change).isWaitingAtExactly("decideOnChange");
        MODEL.pass(1);
        assertThat(change).isWaitingAtExactly("untilThen");
        MODEL.pass(10);
        assertThat(change).isEnded().hasPassed("decisionOverdue", "changeApplied");
        assertThat(MODEL.delegates().calls()).containsExactly("decideByDefault", "applyChange");
    }

    @Test
    void aChangeThatIsUndoneNeedsNoDecision() {
        var change = start();
        MODEL.send("organization-change-undone", "2026Q3/E7");
        assertThat(change).isEnded().hasPassed("nothingToDo").hasNotPassed("changeApplied");
        assertThat(MODEL.delegates().calls()).isEmpty();
    }

    @Test
    void whatIsTakenBackBeforeItsDayIsNeverApplied() {
        MODEL.delegates().lets("decideOnChange", "effectiveLater", true);
        var change = start();
        MODEL.complete("decideOnChange");
        MODEL.send("organization-change-undone", "2026Q3/E7");
        assertThat(change).isEnded().hasPassed("takenBack", "nothingLeftToDo");
        assertThat(MODEL.delegates().callsOf("applyChange")).isZero();
    }

    private static ProcessInstance start() {
        return MODEL.start("2026Q3/E7", Map.of("changeId", 7L, "effectiveLater", false));
    }
}
