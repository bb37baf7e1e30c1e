package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportProcessTest {

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("report");

    @Test
    void aReportIsPreparedInPartsKeptForAWhileAndRemoved() {
        MODEL.delegates().letsInTurn("prepareReport", "moreToPrepare", true, false);
        var report = MODEL.start("report/1", Map.of());
        MODEL.work();
        assertThat(report).isWaitingAtExactly("reportKept");
        assertThat(MODEL.delegates().calls()).containsExactly("prepareReport", "prepareReport");
        MODEL.pass(2);
        assertThat(report).isWaitingAtExactly("reportKept");
        MODEL.pass(2);
        assertThat(report).isEnded().hasPassedInOrder("reportKept", "removeReport", "reportRemoved");
    }
}
