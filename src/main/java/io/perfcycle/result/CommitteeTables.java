package io.perfcycle.result;

import java.util.Set;

/** Whom the committee has before it; said by the room that sets its tables. */
public interface CommitteeTables {

    /** The employee numbers of all who sit at a table of this cycle. */
    Set<String> seated(String cycle);
}
