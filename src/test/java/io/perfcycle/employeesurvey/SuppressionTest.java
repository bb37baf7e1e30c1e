package io.perfcycle.employeesurvey;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.employeesurvey.ResultsMaker.Counted;
import io.perfcycle.employeesurvey.ResultsMaker.Group;
import io.perfcycle.employeesurvey.Suppression.Unit;
import io.perfcycle.employeesurvey.SurveyQuestion.Kind;
import io.perfcycle.employeesurvey.SurveyQuestion.Topic;
import io.perfcycle.employeesurvey.SurveyResults.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told, and that nothing can be found out by taking one told number from another. */
class SuppressionTest {

    private static final int LEAST = 5;

    /** Cases of the remainder rule as worked by hand: sizes, and which groups are hidden. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a=9 b=7 c=5     |
            a=9 b=7 c=4     | b c
            a=9 b=3 c=2     | b c
            a=9 b=7 c=3 d=1 | b c d
            a=9 b=4 c=0     | a b c
            a=9 b=6 c=6 d=0 | b d
            a=4             | a
            a=3 b=1         | a b
            a=12 b=0        | a b
            """)
    void theRemainderOfHiddenGroupsIsNoneOrLargeEnough(String sizes, String hidden) {
        var map = new TreeMap<String, Integer>();
        for (var one : sizes.split(" ")) {
            map.put(one.substring(0, 1), Integer.parseInt(one.substring(2)));
        }
        assertThat(String.join(" ", Suppression.hidden(map, Set.of(), LEAST))).isEqualTo(hidden == null ? "" : hidden);
    }

    @Test
    void noRoleIsToldWhereAUnitOfManagersAloneWouldTellTheOthers() {
        var units = List.of(new Unit("HQ", true, false), new Unit("SHOP", true, true), new Unit("STORE", false, true));
        var sizes = Map.of("HQ", 6, "SHOP", 20, "STORE", 10);
        var none = new Suppression.Hidden(Set.of(), Set.of());
        // 8 managers less the 6 of HQ are the 2 of the shop
        assertThat(Suppression.of(units, sizes, Map.of("MANAGER", 8, "EMPLOYEE", 28), none, LEAST)
                        .roles())
                .containsExactlyInAnyOrder("MANAGER", "EMPLOYEE");
        // 14 less 6 are 8, and 22 less 10 are 12: both large enough
        assertThat(Suppression.of(units, sizes, Map.of("MANAGER", 14, "EMPLOYEE", 22), none, LEAST)
                        .roles())
                .isEmpty();
    }

    /**
     * Attack: 400 invented companies. The attacker knows who is in which unit and role and who stepped back, and everything that was
     * published. He adds and takes away published groups in every way that leaves a set of people which he can name; it must be
     * nobody, or {@value #LEAST} people and more, for the answers as for every single question.
     */
    @Test
    void noDifferenceOfToldGroupsNamesFewerThanFive() {
        var chance = new Random(4);
        var attacks = 0;
        var toldRoles = 0;
        for (var company = 0; company < 400; company++) {
            var people = invent(chance);
            var results = ResultsMaker.make(counted(people), LEAST);
            var answers = new HashMap<String, Integer>();
            results.slices().forEach(slice -> put(answers, slice.dimension(), slice.code(), slice.answers()));
            attacks += attack(people, results.answers(), answers);
            toldRoles += answers.containsKey("ROLE/MANAGER") ? 1 : 0;
            for (var question : results.questions()) {
                var told = new HashMap<String, Integer>();
                question.slices().forEach(cell -> put(told, cell.dimension(), cell.slice(), cell.n()));
                if (question.total().n() == null) {
                    assertThat(told).as("a hidden total hides everything").isEmpty();
                } else {
                    assertThat(question.total().n()).isGreaterThanOrEqualTo(LEAST);
                    attacks += attack(people, question.total().n(), told);
                }
            }
        }
        System.out.printf(
                "subtraction attack: %d differences that name people, none of 1 to 4; roles told in %d of 400%n",
                attacks, toldRoles);
        assertThat(attacks).isGreaterThan(5_000);
        assertThat(toldRoles).as("something is still told").isBetween(100, 399);
    }

    /** Differences of sets of units and sets of roles whose one side holds nobody: then the count is that of the other side. */
    private static int attack(List<Person> people, int total, Map<String, Integer> told) {
        told.values().forEach(n -> assertThat(n).isGreaterThanOrEqualTo(LEAST));
        var units = derived(people, Dimension.UNIT, total, told);
        var roles = derived(people, Dimension.ROLE, total, told);
        var attacks = 0;
        for (var some = 0; some < 1 << units.size(); some++) {
            for (var others = 0; others < 1 << roles.size(); others++) {
                var inUnits = pick(units, some);
                var inRoles = pick(roles, others);
                var more = people.stream()
                        .filter(one -> one.awaited()
                                && inUnits.names().contains(one.unit())
                                && !inRoles.names().contains(one.role()))
                        .count();
                var less = people.stream()
                        .filter(one -> one.awaited()
                                && !inUnits.names().contains(one.unit())
                                && inRoles.names().contains(one.role()))
                        .count();
                if ((more == 0) != (less == 0)) {
                    attacks++;
                    var named = Math.abs(inUnits.n() - inRoles.n());
                    assertThat(named)
                            .as("%s less %s in %s", inUnits, inRoles, people)
                            .isGreaterThanOrEqualTo(LEAST);
                }
            }
        }
        return attacks;
    }

    /** A group that is told, or the hidden ones together, which the total less the others tells. */
    private record Told(Set<String> names, int n) {}

    private static List<Told> derived(List<Person> people, Dimension dimension, int total, Map<String, Integer> told) {
        var groups = new ArrayList<Told>();
        var hidden = new java.util.TreeSet<String>();
        var rest = total;
        for (var group : people.stream()
                .map(one -> dimension == Dimension.UNIT ? one.unit() : one.role())
                .distinct()
                .toList()) {
            var n = told.get(dimension + "/" + group);
            if (n == null) {
                hidden.add(group);
            } else {
                groups.add(new Told(Set.of(group), n));
                rest -= n;
            }
        }
        if (!hidden.isEmpty()) {
            groups.add(new Told(hidden, rest));
        }
        return groups;
    }

    private static Told pick(List<Told> groups, int which) {
        var names = new java.util.TreeSet<String>();
        var n = 0;
        for (var at = 0; at < groups.size(); at++) {
            if ((which >> at & 1) == 1) {
                names.addAll(groups.get(at).names());
                n += groups.get(at).n();
            }
        }
        return new Told(names, n);
    }

    private static void put(Map<String, Integer> told, Dimension dimension, String code, Integer n) {
        if (n != null) {
            told.put(dimension + "/" + code, n);
        }
    }

    /** @param level 0: cannot say; null: has not answered; awaited: has not stepped back */
    private record Person(String unit, String role, boolean awaited, Integer level) {}

    private static List<Person> invent(Random chance) {
        var people = new ArrayList<Person>();
        for (var unit = 0; unit < 2 + chance.nextInt(5); unit++) {
            var managers = List.of(0.0, 0.0, 0.15, 0.4, 1.0).get(chance.nextInt(5));
            for (var person = 0; person < 5 + chance.nextInt(20); person++) {
                var awaited = chance.nextDouble() > 0.05;
                var answers = awaited && chance.nextDouble() < 0.7;
                people.add(new Person(
                        "U" + unit,
                        chance.nextDouble() < managers ? Suppression.MANAGER : Suppression.EMPLOYEE,
                        awaited,
                        answers ? Integer.valueOf(chance.nextInt(6)) : null));
            }
        }
        return people;
    }

    private static Counted counted(List<Person> people) {
        var all = new Counts();
        var units = new LinkedHashMap<String, Counts>();
        var roles = new LinkedHashMap<String, Counts>();
        var ballots = new ArrayList<Map<String, Integer>>();
        for (var person : people) {
            units.putIfAbsent(person.unit(), new Counts());
            roles.putIfAbsent(person.role(), new Counts());
            if (person.level() != null) {
                for (var counts : List.of(all, units.get(person.unit()), roles.get(person.role()))) {
                    counts.add("", 0, 1);
                    counts.add("Q", person.level(), 1);
                }
                ballots.add(Map.of("Q", person.level()));
            }
        }
        var groups = new ArrayList<Group>();
        units.forEach((code, counts) -> groups.add(new Group(Dimension.UNIT, code, code, null, 0, counts)));
        roles.forEach((code, counts) -> groups.add(new Group(Dimension.ROLE, code, code, null, 0, counts)));
        var kinds = units.keySet().stream()
                .map(unit ->
                        new Unit(unit, has(people, unit, Suppression.MANAGER), has(people, unit, Suppression.EMPLOYEE)))
                .toList();
        return new Counted(survey(), LocalDate.of(2026, 1, 5), people.size(), all, groups, kinds, ballots);
    }

    private static boolean has(List<Person> people, String unit, String role) {
        return people.stream()
                .anyMatch(one ->
                        one.awaited() && one.unit().equals(unit) && one.role().equals(role));
    }

    private static Survey survey() {
        var day = LocalDate.of(2026, 1, 1);
        return new Survey(
                "SV",
                "调查",
                null,
                new Survey.Audience(Survey.Audience.Kind.EVERYONE, null, List.of()),
                Survey.Channel.BOTH,
                List.of(new SurveyQuestion("Q", Topic.FAIRNESS, Kind.SCALE, "公正", null)),
                day,
                day,
                null,
                Survey.State.OPEN,
                null,
                null,
                null);
    }
}
