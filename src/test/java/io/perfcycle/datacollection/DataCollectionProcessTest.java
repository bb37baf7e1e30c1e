package io.perfcycle.datacollection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DataCollectionProcessTest {
    private static final String CYCLE = "2026Q3";

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("data-collection");

    @Test
    void completeFiguresAreCheckedSignedOffAndCalculated() {
        var collection = start(false);
        assertThat(collection).isWaitingAtExactly("signOffData").task().hasCandidateGroup("hr");
        assertThat(collection).hasPassed("figureCheck").hasNotPassed("supplyFigures");
        MODEL.complete("signOffData");
        MODEL.work();
        assertThat(collection).isEnded().hasPassed("calculateKpis");
        assertThat(MODEL.processesRun()).containsExactlyInAnyOrder("data-collection", "cycle-stage", "kpi-calculation");
    }

    @Test
    void eachIndicatorThatLacksFiguresIsATaskOfItsDataOwner() {
        var collection = start(true);
        assertThat(collection).isWaitingAt("supplyFigures");
        assertThat(MODEL.completeEach("supplyFigures")).isEqualTo(2);
        MODEL.work();
        assertThat(collection).isWaitingAtExactly("signOffData");
    }

    @Test
    void figuresNotSuppliedInTimeAreNotWaitedFor() {
        var collection = start(true);
        MODEL.pass(4);
        assertThat(collection).isWaitingAt("supplyFigures");
        MODEL.pass(1);
        assertThat(collection).isWaitingAtExactly("signOffData").hasPassed("supplyDue");
    }

    @Test
    void hrMayStopWaitingForFigures() {
        var collection = start(true);
        MODEL.send("stage-close-requested", CYCLE);
        MODEL.work();
        assertThat(collection).isWaitingAtExactly("signOffData").hasPassed("supplyClosed");
    }

    private static ProcessInstance start(boolean figuresMissing) {
        MODEL.delegates()
                .lets("freezeFigures", "figuresMissing", figuresMissing)
                .lets("openStage", "moreToOpen", false)
                .lets("openStage", "anyoneOpen", false)
                .lets("calculateKpis", "moreToCalculate", false);
        var collection = MODEL.start(CYCLE, Map.of());
        MODEL.work();
        return collection;
    }
}
