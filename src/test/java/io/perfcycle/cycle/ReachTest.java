package io.perfcycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.organization.Presence.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Owners by example, and over random companies with absences: somebody who can act, never the person himself, or HR. */
class ReachTest {

    private static final long FIRST = Long.getLong("perfcycle.test.seed", 20261125L);

    private final Map<String, Person> company = new HashMap<>();

    private void there(String no, String manager) {
        company.put(no, new Person(no, manager, true, false, null));
    }

    private void away(String no, String manager, String deputy) {
        company.put(no, new Person(no, manager, false, false, deputy));
    }

    private String ownerOf(String subject, String manager) {
        return new Reach(company::get, Set.of(subject)).upwardsFrom(manager).orElse("HR");
    }

    @Test
    void theManagerWhoIsThere() {
        there("M", "B");
        assertThat(ownerOf("E", "M")).isEqualTo("M");
    }

    @Test
    void hisDeputyWhileHeIsAbsent() {
        away("M", "B", "D");
        there("D", "B");
        assertThat(ownerOf("E", "M")).isEqualTo("D");
    }

    @Test
    void theDeputysDeputyWhereBothAreAbsent() {
        away("M", "B", "D");
        away("D", "B", "X");
        there("X", "B");
        assertThat(ownerOf("E", "M")).isEqualTo("X");
    }

    @Test
    void theManagersManagerWhereTheDeputyIsTheSubject() {
        away("M", "B", "E");
        there("B", null);
        there("E", "M");
        assertThat(ownerOf("E", "M")).isEqualTo("B");
    }

    @Test
    void theManagersManagerWhereDeputiesStandInForEachOther() {
        away("M", "B", "D");
        away("D", "B", "M");
        there("B", null);
        assertThat(ownerOf("E", "M")).isEqualTo("B");
    }

    @Test
    void hrWhereNobodyAboveIsThere() {
        away("M", "B", null);
        away("B", null, null);
        assertThat(ownerOf("E", "M")).isEqualTo("HR");
        assertThat(new Reach(company::get, Set.of("E")).upwardsFrom(null)).isEmpty();
    }

    @Test
    void inAnyCompanySomebodyWhoCanActAndNeverThePersonHimself() {
        var byPeople = 0;
        for (var seed = FIRST; seed < FIRST + 2_000; seed++) {
            var people = random(new Random(seed));
            for (var person : people.values()) {
                var reach = new Reach(people::get, Set.of(person.employeeNo()));
                var owner = reach.upwardsFrom(person.manager());
                assertThat(owner).as("seed %d", seed).isEqualTo(reach.upwardsFrom(person.manager()));
                if (owner.isPresent()) {
                    byPeople++;
                    assertThat(owner.get()).as("seed %d", seed).isNotEqualTo(person.employeeNo());
                    assertThat(people.get(owner.get()).there())
                            .as("seed %d", seed)
                            .isTrue();
                } else if (person.manager() != null) {
                    for (var above : lineAbove(people, person)) {
                        assertThat(above.there() && !above.employeeNo().equals(person.employeeNo()))
                                .as("seed %d: %s can act, but nobody asks him", seed, above)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(byPeople).isGreaterThan(10_000);
    }

    /** The manager and his, without their deputies. */
    private static List<Person> lineAbove(Map<String, Person> people, Person person) {
        var manager = people.get(person.manager());
        return manager.manager() == null ? List.of(manager) : List.of(manager, people.get(manager.manager()));
    }

    /** Up to 30 people; a manager always stands before his people, deputies are anybody, even in rings. */
    private static Map<String, Person> random(Random random) {
        var people = new HashMap<String, Person>();
        var size = 2 + random.nextInt(29);
        for (var at = 0; at < size; at++) {
            var manager = at == 0 || random.nextInt(20) == 0 ? null : "P" + random.nextInt(at);
            var fate = random.nextInt(10);
            var gone = fate == 0;
            var absent = fate >= 1 && fate <= 4;
            var deputy = absent && random.nextBoolean() ? "P" + random.nextInt(size) : null;
            people.put("P" + at, new Person("P" + at, manager, !gone && !absent, gone, deputy));
        }
        return people;
    }
}
