package io.perfcycle.workflow.guard;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** A bean that nobody's expression may reach: it counts how often somebody's did. */
@Component
class Canary {

    static final AtomicInteger SONGS = new AtomicInteger();

    public String sing() {
        SONGS.incrementAndGet();
        return "sung";
    }
}
