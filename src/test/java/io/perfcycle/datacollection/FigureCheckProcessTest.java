package io.perfcycle.datacollection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FigureCheckProcessTest {
    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("figure-check");

    @Test
    void figuresWithoutDisputeAreAccepted() {
        MODEL.delegates().lets("checkFigures", "figuresDisputed", false);
        var check = start();
        assertThat(check).isWaitingAtExactly("checkFigures").task().isAssignedTo("E7");
        MODEL.complete("checkFigures");
        assertThat(check).isEnded().hasPassed("figuresAccepted");
        assertThat(MODEL.delegates().calls()).containsExactly("checkFigures", "finishStage");
    }

    @Test
    void everyDisputeIsAnsweredBeforeTheEmployeeChecksAgain() {
        MODEL.delegates().letsInTurn("checkFigures", "figuresDisputed", true, false);
        var check = start();
        MODEL.complete("checkFigures");
        assertThat(check).isWaitingAt("answerDispute");
        assertThat(MODEL.completeEach("answerDispute")).isEqualTo(2);
        assertThat(check).isWaitingAtExactly("checkFigures");
        MODEL.complete("checkFigures");
        assertThat(check).isEnded();
    }

    @Test
    void whoKeepsSilentUntilTheStageClosesIsDeemedToAgree() {
        var check = start();
        MODEL.send("stage-closing", "2026Q3/E7");
        assertThat(check).isEnded().hasPassed("figuresDeemedAccepted");
        assertThat(MODEL.delegates().calls()).containsExactly("acceptFigures", "finishStage");
    }

    private static ProcessInstance start() {
        return MODEL.start("2026Q3/E7", Map.of("participationId", 7L));
    }
}
