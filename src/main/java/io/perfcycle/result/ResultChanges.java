package io.perfcycle.result;

import io.perfcycle.cycle.Participation;

/** Told when a result that people know already is changed, in the same transaction. Each stage that must act on it provides it. */
public interface ResultChanges {

    void changed(Participation person, ResultVersion newest);
}
