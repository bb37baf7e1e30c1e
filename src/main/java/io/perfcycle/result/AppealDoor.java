package io.perfcycle.result;

import io.perfcycle.cycle.Participation;
import java.util.List;

/** Where an appeal goes in, for rooms above the stages. The stage of appeals provides it. */
public interface AppealDoor {

    /** Files an appeal of this person against figures, under the same rules as everywhere; returns its number. */
    long file(Participation person, List<String> items, String facts);
}
