package io.perfcycle.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo's past happen in the past: the engine and everybody who asks the clock believe it is another day. */
@Component
@Profile("demo")
public class TimeTravel {

    /** Does the work as if it were that moment; afterwards it is now again. */
    public void at(Instant moment, Runnable work) {
        ClockUtil.setCurrentTime(Date.from(moment));
        try {
            work.run();
        } finally {
            ClockUtil.reset();
        }
    }
}
