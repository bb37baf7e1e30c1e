package io.perfcycle.access;

import io.perfcycle.workflow.Identities.Acting;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A verified viewer, as Spring Security carries it. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Viewer viewer;
    private final transient Acting acting;

    SignedIn(Acting acting) {
        super(acting.groups().stream().map(SimpleGrantedAuthority::new).toList());
        this.acting = acting;
        this.viewer = new Viewer(acting.id(), Role.ofGroups(acting.groups()));
        setAuthenticated(true);
    }

    Viewer viewer() {
        return viewer;
    }

    Acting acting() {
        return acting;
    }

    @Override
    public Object getCredentials() {
        return List.of();
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public String getName() {
        return viewer.id();
    }
}
