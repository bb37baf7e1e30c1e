package io.perfcycle.access;

import java.util.Collection;

/** Which cycles somebody takes part in, said by the room that knows cycles. */
public interface TakesPart {

    Collection<String> cyclesOf(String employeeNo);
}
