package io.perfcycle.dailydigest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DailyDigestProcessTest {

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("daily-digest");

    @Test
    void onAWorkingDayDigestsAreWrittenAtTheirHourAndNotBefore() {
        MODEL.delegates().lets("informGroups", "lettersFailed", false);
        var day = night(true);
        MODEL.work();
        assertThat(day).isWaitingAtExactly("morning");
        assertThat(MODEL.delegates().callsOf("composeDigests")).isZero();
        MODEL.pass(1);
        assertThat(day).isEnded().hasPassedInOrder("morning", "composeDigests", "informGroups", "digestDone");
        assertThat(MODEL.delegates().callsOf("composeDigests")).isOne();
    }

    @Test
    void onADayOffNobodyIsWrittenTo() {
        assertThat(night(false)).isEnded().hasPassed("dayOff").hasNotPassed("morning");
        assertThat(MODEL.delegates().calls()).containsExactly("checkWorkingDay");
    }

    @Test
    void lettersThatCannotBeDeliveredBecomeATaskOfHr() {
        MODEL.delegates().lets("informGroups", "lettersFailed", true);
        var day = night(true);
        MODEL.pass(1);
        assertThat(day).isWaitingAtExactly("resolveFailedLetters").task().hasCandidateGroup("hr");
        MODEL.complete("resolveFailedLetters");
        assertThat(day).isEnded().hasPassed("lettersResolved");
    }

    private static ProcessInstance night(boolean workingDay) {
        MODEL.delegates().lets("checkWorkingDay", "workingDay", workingDay);
        return MODEL.start("digest", Map.of());
    }
}
