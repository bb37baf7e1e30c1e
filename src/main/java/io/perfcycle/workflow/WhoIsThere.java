package io.perfcycle.workflow;

import java.util.Collection;
import java.util.Map;

/** Who can act today; the room that knows the people and their cycles provides it. */
public interface WhoIsThere {

    /** These tasks will be asked about: the facts of each, by name. To be looked up at once, not one by one. */
    void look(Collection<Map<String, Object>> facts);

    /** Whether this person can do a task today: neither gone nor absent. */
    boolean isThere(String userId);
}
