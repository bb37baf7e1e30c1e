package io.perfcycle.employeesurvey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody suggests.
 *
 * @param week the Monday of the week it came in; nothing more exact is kept
 * @param author null where he did not want to be known
 * @param published whether everybody reads it, with the answer
 */
record Suggestion(
        String id,
        LocalDate week,
        @Nullable String author,
        String words,
        State state,
        @Nullable String answer,
        boolean published) {

    enum State {
        NEW,
        IN_REVIEW,
        DONE,
        DECLINED
    }
}
