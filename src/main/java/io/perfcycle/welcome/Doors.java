package io.perfcycle.welcome;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where one can go from the start page: a door leads only to what exists, and shows only to whom it opens. */
@Component
class Doors {

    /** {@code name} is the key of its words, {@code groups} those it opens to (empty: everybody). */
    record Door(String name, String address, Set<String> groups) {}

    private static final List<Door> ALL = List.of(
            new Door("tasks", "/camunda/app/tasklist/default/", Set.of()),
            new Door("me", "/me", Set.of()),
            new Door("team", "/team", Set.of("manager")),
            new Door("courses", "/courses", Set.of()),
            new Door("dashboard", "/dashboard", Set.of("hr", "auditor", "manager")),
            new Door("effects", "/effects", Set.of("hr", "auditor")),
            new Door("surveys", "/surveys", Set.of()),
            new Door("cycles", "/cycles", Set.of("hr", "auditor")),
            new Door("jobs", "/jobs", Set.of("hr", "auditor")),
            new Door("library", "/library", Set.of("hr", "auditor")),
            new Door("imports", "/imports", Set.of("hr", "data-owner")),
            new Door("cockpit", "/camunda/app/cockpit/default/", Set.of("hr", "auditor", "camunda-admin")),
            new Door("admin", "/camunda/app/admin/default/", Set.of("camunda-admin")),
            new Door("api", "/swagger-ui.html", Set.of()));

    private final RequestMappingHandlerMapping pages;

    Doors(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        this.pages = pages;
    }

    /** The doors for this reader; a stranger sees them all, since signing in comes first anyway. */
    List<Door> openTo(@Nullable Authentication reader) {
        var served = pages.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toSet());
        return ALL.stream()
                .filter(door -> door.address().startsWith("/camunda/")
                        || door.name().equals("api")
                        || served.contains(door.address()))
                .filter(door -> reader == null || opens(door, reader))
                .toList();
    }

    private static boolean opens(Door door, Authentication reader) {
        return door.groups().isEmpty()
                || reader.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(door.groups()::contains);
    }
}
