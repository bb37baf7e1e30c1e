package io.perfcycle.cycle;

import java.time.Duration;
import java.time.Instant;

/** Setting the time of somebody's feedback interview from outside its stage, with the rights of whoever holds it. */
@FunctionalInterface
public interface TalkTimes {

    void set(Participation person, Instant start, Duration length, String place, String organizer);
}
