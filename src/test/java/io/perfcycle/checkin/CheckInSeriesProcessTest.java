package io.perfcycle.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckInSeriesProcessTest {
    private static final String CYCLE = "2026Q3";

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("check-in-series");

    @Test
    void roundsOpenOnTheirDaysInChunksUntilThePeriodEnds() {
        MODEL.delegates()
                .letsInTurn("prepareCheckIns", "checkInPlanned", true, true, false)
                .letsInTurn("openCheckIns", "moreCheckIns", true, true, false)
                .lets("closeCheckIns", "moreToWithdraw", false);
        var series = start();
        assertThat(series).isWaitingAt("checkInDay").hasNotPassed("openCheckIns");
        MODEL.pass(5);
        assertThat(MODEL.delegates().callsOf("openCheckIns")).isEqualTo(3);
        assertThat(series).isWaitingAt("checkInDay");
        MODEL.pass(5);
        assertThat(MODEL.delegates().callsOf("openCheckIns")).isEqualTo(4);
        assertThat(series).isWaitingAt("periodEnded");
        MODEL.pass(30);
        assertThat(series).isEnded().hasPassed("roundsEnded", "closeCheckIns", "checkInsEnded");
    }

    @Test
    void aCycleWithoutCheckInsWaitsForItsPeriodToEnd() {
        MODEL.delegates()
                .lets("prepareCheckIns", "checkInPlanned", false)
                .lets("closeCheckIns", "moreToWithdraw", false);
        var series = start();
        assertThat(series).isWaitingAt("periodEnded");
        MODEL.pass(29);
        assertThat(series).isActive();
        MODEL.pass(1);
        assertThat(series).isEnded().hasNotPassed("openCheckIns");
    }

    @Test
    void collectingEarlyEndsTheRoundsAndClosesInChunksWhatIsOpen() {
        MODEL.delegates()
                .lets("prepareCheckIns", "checkInPlanned", true)
                .letsInTurn("closeCheckIns", "moreToWithdraw", true, true, false);
        var series = start();
        MODEL.send("collection-requested", CYCLE);
        MODEL.work();
        assertThat(series).isEnded().hasPassed("collectionRequested").hasNotPassed("roundsEnded");
        assertThat(MODEL.delegates().callsOf("closeCheckIns")).isEqualTo(3);
    }

    private static ProcessInstance start() {
        var series = MODEL.start(CYCLE, Map.of());
        MODEL.work();
        return series;
    }
}
