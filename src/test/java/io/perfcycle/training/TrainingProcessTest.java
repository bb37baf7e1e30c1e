package io.perfcycle.training;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.perfcycle.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrainingProcessTest {
    private static final String KEY = "training/E1";

    @RegisterExtension
    static final ModelEngine MODEL = ModelEngine.telling("training");

    @Test
    void aCourseWithoutQuizIsDoneOnceTheLearnerConfirms() {
        var course = start(false, false);
        assertThat(course).isWaitingAtExactly("confirmTraining").task().isAssignedTo("L7");
        MODEL.complete("confirmTraining");
        assertThat(course).isEnded().hasPassed("recordCompletion", "courseCompleted");
    }

    @Test
    void aFailedQuizIsTakenAgainAndPassedIsDone() {
        MODEL.delegates()
                .letsInTurn("takeQuiz", "quizPassed", false, true)
                .letsInTurn("takeQuiz", "triesLeft", true, false);
        var course = start(true, false);
        MODEL.complete("takeQuiz");
        assertThat(course).isWaitingAtExactly("takeQuiz").task().isAssignedTo("L7");
        MODEL.complete("takeQuiz");
        assertThat(course).isEnded().hasPassed("recordCompletion").hasNotPassed("resolveFailedQuiz");
    }

    @Test
    void withoutTriesHrGrantsMoreOrEndsTheCourseAsNotPassed() {
        MODEL.delegates()
                .lets("takeQuiz", "quizPassed", false)
                .lets("takeQuiz", "triesLeft", false)
                .letsInTurn("resolveFailedQuiz", "triesGranted", true, false);
        var course = start(true, false);
        MODEL.complete("takeQuiz");
        assertThat(course).isWaitingAtExactly("resolveFailedQuiz").task().hasCandidateGroup("hr");
        MODEL.complete("resolveFailedQuiz");
        assertThat(course).isWaitingAtExactly("takeQuiz");
        MODEL.complete("takeQuiz");
        MODEL.complete("resolveFailedQuiz");
        assertThat(course).isEnded().hasPassed("courseNotPassed").hasNotPassed("recordCompletion");
    }

    @Test
    void anExternalCourseCountsOnceHrApprovesItsCertificate() {
        MODEL.delegates().letsInTurn("approveCourse", "courseApproved", false, true);
        var course = start(false, true);
        MODEL.complete("supplyCertificate");
        assertThat(course).isWaitingAtExactly("approveCourse").task().hasCandidateGroup("hr");
        MODEL.complete("approveCourse");
        assertThat(course).isWaitingAtExactly("supplyCertificate");
        MODEL.complete("supplyCertificate");
        MODEL.complete("approveCourse");
        assertThat(course).isEnded().hasPassed("recordCompletion");
    }

    @Test
    void aWithdrawnCourseEndsWhereverItIsAndIsNotDone() {
        var course = start(false, true);
        MODEL.complete("supplyCertificate");
        MODEL.send("training-withdrawn", KEY);
        assertThat(course)
                .isEnded()
                .hasPassed("recordWithdrawal", "courseWithdrawn")
                .hasNotPassed("recordCompletion");
    }

    @Test
    void nothingHappensByItselfWhenACourseIsOverdue() {
        var course = start(false, false);
        MODEL.pass(60);
        assertThat(course).isWaitingAtExactly("confirmTraining");
    }

    private static ProcessInstance start(boolean quiz, boolean approval) {
        return MODEL.start(
                KEY, Map.of("assignmentId", 7L, "course", "C", "quizWanted", quiz, "approvalWanted", approval));
    }
}
