package io.perfcycle.feedbackinterview;

import io.perfcycle.feedbackinterview.Interviews.State;
import io.perfcycle.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * The employee's answer to a record.
 *
 * @param words his own; needed to return the record, to refuse it, and to disagree
 * @param disagrees he confirms the talk but not the result
 * @param refused he neither confirms the record nor wants another one
 */
record EmployeesAnswer(
        @Nullable Boolean confirmed,
        @Nullable String words,
        @Nullable Boolean disagrees,
        @Nullable Boolean refused) {

    /** The answer as it is kept. */
    record Given(State outcome, @Nullable String words, boolean disagrees) {

        boolean is(State state) {
            return outcome == state;
        }
    }

    /** Refuses an answer that does not say what the employee wants, or that objects without a word. */
    Given checked(boolean mayReturn) {
        var faults = new Faults();
        var outcome = outcome();
        if (confirmed == null && !Boolean.TRUE.equals(refused)
                || Boolean.TRUE.equals(confirmed) && Boolean.TRUE.equals(refused)
                || outcome == State.RETURNED && !mayReturn) {
            faults.add("ACTION_REQUIRED", "confirmed");
        }
        var objects = outcome == State.CONFIRMED && Boolean.TRUE.equals(disagrees);
        var kept = outcome == State.CONFIRMED && !objects
                ? faults.optional("words", words)
                : faults.required(wanted(outcome), "words", words);
        faults.refuse();
        return new Given(outcome, kept, objects);
    }

    private State outcome() {
        if (Boolean.TRUE.equals(refused)) {
            return State.REFUSED;
        }
        return Boolean.TRUE.equals(confirmed) ? State.CONFIRMED : State.RETURNED;
    }

    private static String wanted(State outcome) {
        return switch (outcome) {
            case REFUSED -> "INTERVIEW_REFUSAL_WORDS";
            case CONFIRMED -> "INTERVIEW_DISAGREES_WORDS";
            default -> "INTERVIEW_RETURN_WORDS";
        };
    }
}
