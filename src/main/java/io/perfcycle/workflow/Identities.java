package io.perfcycle.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the engine: who they are, which groups they are in, and on whose behalf this thread works. */
@Component
public class Identities {

    /**
     * A person's account.
     *
     * @param id employee number
     * @param groups all of the person's groups; memberships not named here end
     * @param active a leaver (false) loses every membership and can no longer sign in
     * @param initialPassword given only to an account that has no password yet; null leaves the account without one
     */
    public record Login(
            String id,
            String name,
            @Nullable String email,
            Set<String> groups,
            boolean active,
            @Nullable String initialPassword) {}

    /** Somebody on whose behalf work is done. */
    public record Acting(String id, List<String> groups) {}

    private final IdentityService identityService;
    private final Accounts accounts;
    private final Ownership ownership;

    Identities(IdentityService identityService, Accounts accounts, Ownership ownership) {
        this.identityService = identityService;
        this.accounts = accounts;
        this.ownership = ownership;
    }

    /**
     * Creates or updates these accounts and memberships in one transaction; the same list twice changes nothing. Open
     * tasks follow.
     */
    @Transactional
    public void synchronize(Collection<Login> people) {
        accounts.synchronize(people);
        ownership.follow();
    }

    /** On whose behalf this thread works; nobody in jobs and timers. */
    public Optional<Acting> acting() {
        var current = identityService.getCurrentAuthentication();
        if (current == null || current.getUserId() == null) {
            return Optional.empty();
        }
        var groups = current.getGroupIds();
        return Optional.of(new Acting(current.getUserId(), groups == null ? List.of() : List.copyOf(groups)));
    }

    /** That person with the groups of this moment; whoever has left has none. */
    public Acting person(String id) {
        return new Acting(id, accounts.groupsOf(id));
    }

    /** From here on this thread acts for that person, until {@link #actForNobody()}. */
    public void actFor(Acting person) {
        identityService.setAuthentication(person.id(), person.groups());
    }

    public void actForNobody() {
        identityService.clearAuthentication();
    }

    /** The account's groups of this moment, if the password is right. */
    public Optional<Acting> verify(String id, String password) {
        if (!identityService.checkPassword(id, password)) {
            return Optional.empty();
        }
        return Optional.of(new Acting(id, accounts.groupsOf(id)));
    }

    /** Whether this is the account's password; counts no attempt and signs nobody in. */
    public boolean hasPassword(String id, String password) {
        return accounts.hasPassword(id, password);
    }

    /** The mail addresses of these accounts by id; who has none is not in the map. */
    public Map<String, String> addresses(Collection<String> ids) {
        return accounts.addresses(ids);
    }

    /** Which of these words are numbers of accounts. */
    public Set<String> known(Collection<String> ids) {
        return accounts.known(ids);
    }

    /** Which of these people are in at least one of these groups. */
    public Set<String> among(Collection<String> ids, Collection<String> groups) {
        return accounts.among(ids, groups);
    }

    /** The person's name; the id where the name is not known. */
    public String nameOf(String id) {
        return accounts.nameOf(id).orElse(id);
    }
}
