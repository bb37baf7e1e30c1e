package io.perfcycle.simulation;

import java.util.Optional;

/** How simulated people answer their tasks. */
@FunctionalInterface
public interface Answers {

    /** What the person's form would submit, as anything that Jackson writes; empty leaves the task open. */
    Optional<Object> to(Question question);
}
