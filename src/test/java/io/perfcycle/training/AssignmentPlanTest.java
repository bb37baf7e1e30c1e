package io.perfcycle.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.training.Assignment.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** domain.md 7.1: the same course within six months is not given again; at most three are open; the most urgent first. */
class AssignmentPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    @Test
    void theMostUrgentAreAssignedAndWhatGoesBeyondThreeIsRecommended() {
        assertThat(plan(List.of(), wanted("A", 2, 10), wanted("B", 1, 70), wanted("C", 1, 20), wanted("D", 3, 0)))
                .containsExactly("C", "B", "A", "D recommended");
    }

    @Test
    void whatIsOpenAlreadyCounts() {
        assertThat(plan(
                        List.of(has("X", State.OPEN, null), has("Y", State.OPEN, null)),
                        wanted("X", 1, 0),
                        wanted("A", 1, 0),
                        wanted("B", 1, 0)))
                .containsExactly("A", "B recommended");
    }

    @Test
    void whatOneMayNotActWithoutIsAssignedHoweverMuchIsOpen() {
        var gate = new Proposal("E1", "MGR-101", "FIRST_RATER", ruling("ASSIGN_AND_GATE", 1), null, 0);
        assertThat(plan(
                        List.of(has("X", State.OPEN, null), has("Y", State.OPEN, null), has("Z", State.OPEN, null)),
                        gate))
                .containsExactly("MGR-101");
    }

    @Test
    void whatWasDoneWithinSixMonthsIsNotGivenAgain() {
        assertThat(plan(List.of(has("A", State.DONE, TODAY.minusMonths(6).plusDays(1))), wanted("A", 1, 0)))
                .isEmpty();
        assertThat(plan(List.of(has("A", State.DONE, TODAY.minusMonths(6))), wanted("A", 1, 0)))
                .containsExactly("A");
    }

    @Test
    void whatWasWithdrawnOrNotPassedMayComeBackForAnotherReasonOnly() {
        assertThat(plan(
                        List.of(has("A", State.WITHDRAWN, null), has("B", State.NOT_PASSED, null)),
                        wanted("A", 1, 0),
                        wanted("B", 1, 0)))
                .containsExactly("A", "B");
        var before = new Assignment(
                1,
                "E1",
                "A",
                "2026Q1",
                "LEVEL",
                "levelD",
                null,
                "ASSIGN",
                Way.CONFIRM,
                State.WITHDRAWN,
                1,
                TODAY,
                "system",
                Instant.EPOCH,
                0,
                null,
                null,
                null);
        assertThat(plan(List.of(before), wanted("A", 1, 0))).isEmpty();
    }

    @Test
    void aRecommendationIsNotRepeatedButGivesWayToAnAssignment() {
        var recommended = has("A", State.RECOMMENDED, null);
        var again = new Proposal("E1", "A", "INDICATOR_GAP", ruling(Ruling.RECOMMEND, 2), "GMV", 70);
        assertThat(plan(List.of(recommended), again)).isEmpty();
        assertThat(plan(List.of(recommended), again, wanted("A", 1, 0))).containsExactly("A");
    }

    @Test
    void whatIsNoMatterOfTrainingGivesNothing() {
        assertThat(plan(List.of(), new Proposal("E1", "A", "INDICATOR_GAP", ruling(Ruling.NO_TRAINING, 1), "GMV", 10)))
                .isEmpty();
    }

    private static List<String> plan(List<Assignment> has, Proposal... wanted) {
        return AssignmentPlan.of(Arrays.asList(wanted), has, "2026Q1", TODAY, 3).stream()
                .map(step -> step.proposal().course() + (step.recommended() ? " recommended" : ""))
                .toList();
    }

    private static Proposal wanted(String course, int priority, double points) {
        return new Proposal("E1", course, "INDICATOR_GAP", ruling("ASSIGN", priority), "GMV", points);
    }

    private static Ruling ruling(String action, int priority) {
        return new Ruling("rule", action, "BY_INDICATOR", 30, "MANAGER", priority);
    }

    private static Assignment has(String course, State state, LocalDate completedOn) {
        return new Assignment(
                1,
                "E1",
                course,
                "2025Q4",
                "LEVEL",
                "rule",
                null,
                "ASSIGN",
                Way.CONFIRM,
                state,
                1,
                TODAY,
                "system",
                Instant.EPOCH,
                0,
                completedOn,
                null,
                null);
    }
}
