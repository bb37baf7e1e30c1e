package io.perfcycle.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Runs engine calls as the system or as a named person, and gives the caller's own authentication back afterwards. */
@Component
public class SystemAuthority {

    private final IdentityService identity;

    SystemAuthority(IdentityService identity) {
        this.identity = identity;
    }

    /** Without the engine's authorization checks; the calling room has already decided that it may. */
    public <T> T asSystem(Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** With exactly the rights that this person has in the engine. */
    public <T> T asPerson(String userId, Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthenticatedUserId(null);
        identity.clearAuthentication();
        var groups = identity.createGroupQuery().groupMember(userId).list().stream()
                .map(group -> group.getId())
                .toList();
        identity.setAuthentication(userId, groups);
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** The id of the person on whose behalf the engine works now; empty for the job executor. */
    public java.util.Optional<String> actor() {
        var authentication = identity.getCurrentAuthentication();
        return authentication == null
                ? java.util.Optional.empty()
                : java.util.Optional.ofNullable(authentication.getUserId());
    }
}
