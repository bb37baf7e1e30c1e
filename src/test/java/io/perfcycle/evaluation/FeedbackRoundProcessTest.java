package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedbackRoundProcessTest {
    private static final String PARTICIPANT = "2026Q3/E7";

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("feedback-round");

    @BeforeEach
    void whereTheCycleAsksColleagues() {
        MODEL.delegates().lets("openRatings", "feedbackWanted", true);
        MODEL.delegates().lets("openRatings", "managerChanged", false);
    }

    /** The vocabulary of tests knows one earlier segment, whose manager is S7. */
    @Test
    void afterAChangeOfManagerEachRatesHisDays() {
        MODEL.delegates().lets("openRatings", "feedbackWanted", false);
        MODEL.delegates().lets("openRatings", "managerChanged", true);
        var round = start();
        assertThat(round).isWaitingAt("rateSegment").hasNotPassed("nominateRaters");
        MODEL.complete("rateSegment");
        assertThat(round).isEnded().hasPassed("segmentsRated");
        assertThat(MODEL.delegates().calls()).containsExactly("openRatings", "rateSegment");
    }

    @Test
    void theEmployeeNominatesTheManagerApprovesAndTheRoundClosesWhenAllHaveAnswered() {
        MODEL.delegates().lets("askRaters", "anybodyAsked", true);
        var round = start();
        assertThat(MODEL.task("nominateRaters").getAssignee()).isEqualTo("E7");
        MODEL.complete("nominateRaters");
        assertThat(MODEL.task("approveRaters").getAssignee()).isEqualTo("M7");
        MODEL.complete("approveRaters");
        assertThat(round).isWaitingAtExactly("awaitAnswers");
        MODEL.send("answers-complete", PARTICIPANT);
        assertThat(round).hasNotPassed("closeRound");
        MODEL.work();
        assertThat(round).isEnded();
        assertThat(MODEL.delegates().calls())
                .containsExactly("openRatings", "nominateRaters", "approveRaters", "askRaters", "closeRound");
    }

    @Test
    void whoHasAnsweredIsCollectedEveryNight() {
        MODEL.delegates().lets("askRaters", "anybodyAsked", true);
        var round = start();
        MODEL.complete("nominateRaters");
        MODEL.complete("approveRaters");
        MODEL.pass(2);
        assertThat(MODEL.delegates().callsOf("collectAnswers")).isEqualTo(2);
        assertThat(round).isWaitingAtExactly("awaitAnswers");
    }

    @Test
    void withNobodyToAskTheRoundClosesAtOnce() {
        MODEL.delegates().lets("askRaters", "anybodyAsked", false);
        var round = start();
        MODEL.complete("nominateRaters");
        MODEL.complete("approveRaters");
        MODEL.work();
        assertThat(round).isEnded().hasPassed("closeRound").hasNotPassed("awaitAnswers");
    }

    private static ProcessInstance start() {
        return MODEL.start(PARTICIPANT, Map.of("participationId", 7L));
    }
}
