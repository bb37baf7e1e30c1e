package io.perfcycle.cycle;

import io.perfcycle.organization.Presence.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one rule by which a task finds somebody who can do it: the person meant if he is there, else his deputy, else the
 * person's manager or that one's deputy. A deputy who is absent himself is represented by his own; a chain that comes to
 * somebody who must not act, or back to where it was, leads nowhere. Nobody: the task is HR's (or the data owners').
 */
final class Reach {

    private final Map<String, Person> known = new HashMap<>();
    private final Function<String, Person> people;
    private final Set<String> never;

    /**
     * @param people how anybody is today; asked once for each
     * @param never who must not act, such as the person to be rated
     */
    Reach(Function<String, Person> people, Set<String> never) {
        this.people = people;
        this.never = never;
    }

    /** This person or whoever stands in for him, else his manager or whoever stands in for that one. */
    Optional<String> upwardsFrom(@Nullable String person) {
        return person == null
                ? Optional.empty()
                : standingFor(person).or(() -> managerOf(person).flatMap(this::standingFor));
    }

    /** This person if he is there, else the first of the chain of deputies who is. */
    Optional<String> standingFor(String person) {
        var seen = new HashSet<String>();
        for (@Nullable String at = person; at != null && seen.add(at) && !never.contains(at); ) {
            var found = of(at);
            if (found.there()) {
                return Optional.of(at);
            }
            at = found.deputy();
        }
        return Optional.empty();
    }

    /** The manager whom HR's system names today. */
    Optional<String> managerOf(String person) {
        return Optional.ofNullable(of(person).manager());
    }

    private Person of(String person) {
        return known.computeIfAbsent(person, people);
    }
}
