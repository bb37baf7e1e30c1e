package io.perfcycle.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What people do in one part of their work: how they answer its tasks, by the tasks' ids. */
interface Part {

    Map<String, Function<Question, Optional<Object>>> answers();

    /** The same answer whatever the form shows. */
    static Function<Question, Optional<Object>> always(Map<String, ?> answer) {
        return question -> Optional.of(answer);
    }

    /** An answer that depends on the question, and is always given. */
    static Function<Question, Optional<Object>> from(Function<Question, Object> answer) {
        return question -> Optional.of(answer.apply(question));
    }
}
