package io.perfcycle.access;

import io.perfcycle.workflow.Identities;
import org.springframework.stereotype.Component;

/** Finds the viewer wherever code runs on somebody's behalf: a request to us, a form sent by Tasklist, a call of the engine's API. */
@Component
public class Viewers {

    private final Identities identities;

    Viewers(Identities identities) {
        this.identities = identities;
    }

    /** The person acting now; {@link Viewer#SYSTEM} in jobs and timers, where nobody acts. */
    public Viewer current() {
        return identities
                .acting()
                .map(acting -> new Viewer(acting.id(), Role.ofGroups(acting.groups())))
                .orElse(Viewer.SYSTEM);
    }

    /** That person with the roles of this moment, for work that he asked for and a job does. */
    public Viewer of(String id) {
        var person = identities.person(id);
        return new Viewer(person.id(), Role.ofGroups(person.groups()));
    }
}
