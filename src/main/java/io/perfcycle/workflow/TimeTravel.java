package io.perfcycle.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo's past happen in the past: the engine and everybody who asks the clock believe it is another day. */
@Component
@Profile("demo")
public class TimeTravel {

    /** When it really was when the journey began; nothing of the past happens later than that. */
    private Instant present = Instant.MIN;

    /** Does the work as if it were that moment; afterwards it is now again. */
    public void at(Instant moment, Runnable work) {
        present = ClockUtil.getCurrentTime().toInstant();
        ClockUtil.setCurrentTime(Date.from(moment));
        try {
            work.run();
        } finally {
            ClockUtil.reset();
        }
    }

    /** Lets time go by while the work is done, not beyond a moment, and never beyond the present. */
    public void pass(Duration time, Instant latest) {
        var then = ClockUtil.getCurrentTime().toInstant();
        var end = latest.isBefore(present) ? latest : present;
        var next = then.plus(time).isBefore(end) ? then.plus(time) : end;
        if (next.isAfter(then)) {
            ClockUtil.setCurrentTime(Date.from(next));
        }
    }
}
