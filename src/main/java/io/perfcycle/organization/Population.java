package io.perfcycle.organization;

import java.util.Set;

/**
 * Whom something is about: the people of these units (with all below them) who hold one of these posts, where an empty list
 * does not narrow; and the people named one by one besides. Three empty sets mean everyone.
 */
public record Population(Set<String> orgUnits, Set<String> posts, Set<String> employees) {

    public static final Population EVERYONE = new Population(Set.of(), Set.of(), Set.of());

    public Population {
        orgUnits = Set.copyOf(orgUnits);
        posts = Set.copyOf(posts);
        employees = Set.copyOf(employees);
    }

    public boolean isEveryone() {
        return orgUnits.isEmpty() && posts.isEmpty() && employees.isEmpty();
    }
}
