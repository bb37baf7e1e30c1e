package io.perfcycle.evidence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What followed from people's results, as far as a stage knows of it; each stage that does provides it. */
public interface ResultFacts {

    /** What may follow from a result. */
    enum Fact {
        /** The person appealed, whatever became of it. */
        APPEALED,
        /** An improvement plan was opened and not dropped. */
        PLANNED,
        /** A course was assigned because of the result, and not withdrawn; a recommendation is none. */
        TRAINED
    }

    /** The participations of these cycles to which something happened, read as a set. */
    Map<Fact, Set<Long>> of(Collection<String> cycles);
}
