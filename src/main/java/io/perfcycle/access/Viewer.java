package io.perfcycle.access;

import io.perfcycle.problem.Refusal;
import java.util.Arrays;
import java.util.Set;

/**
 * Who is asking: the employee number and the roles of this moment. A controller method takes it as a parameter, a task
 * listener gets it from {@link Viewers#current()}.
 */
public record Viewer(String id, Set<Role> roles) {

    /** The machine itself, at work in a job or a timer: nobody's rights, so that no check passes by accident. */
    public static final Viewer SYSTEM = new Viewer("system", Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Refuses with {@code FORBIDDEN} unless the viewer has at least one of these roles. */
    public Viewer mustBe(Role... any) {
        if (!isAny(any)) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        return this;
    }
}
