package io.perfcycle.dashboard;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.organization.Organization;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Points and levels before and after calibration and now, of a cycle and of its units. */
@Component
@Transactional(readOnly = true)
class Distributions {

    private static final List<String> LEVELS = List.of("S", "A", "B", "C", "D");
    private static final int WIDTH = 10;
    private static final int HIGHEST = 120;

    private record Standing(
            @Nullable BigDecimal total, @Nullable String level) {}

    private record Person(String unit, Map<ResultMoment, Standing> at) {

        @Nullable
        String level(ResultMoment moment) {
            var standing = at.get(moment);
            return standing == null ? null : standing.level();
        }

        @Nullable
        BigDecimal total(ResultMoment moment) {
            var standing = at.get(moment);
            return standing == null ? null : standing.total();
        }
    }

    private final JdbcClient database;
    private final Cycles cycles;
    private final Organization organization;
    private final Reaches reaches;
    private final DashboardSettings settings;

    Distributions(
            JdbcClient database,
            Cycles cycles,
            Organization organization,
            Reaches reaches,
            DashboardSettings settings) {
        this.database = database;
        this.cycles = cycles;
        this.organization = organization;
        this.reaches = reaches;
        this.settings = settings;
    }

    /** Of everybody in sight, or of a unit with all below it. */
    Distribution of(String code, @Nullable String unit, Scope scope) {
        var people = people(code, unit, scope);
        var rated = people.stream()
                .filter(person -> person.total(ResultMoment.NOW) != null)
                .toList();
        var moved = people.stream()
                .filter(person -> !Objects.equals(person.level(ResultMoment.BEFORE), person.level(ResultMoment.AFTER)))
                .count();
        var described = rated.size() >= settings.smallestGroup();
        return new Distribution(
                people.size(),
                people.size() - rated.size(),
                described ? (int) moved : null,
                settings.smallestGroup(),
                described ? Spreads.of(totals(rated)) : null,
                described ? levels(people) : List.of(),
                described ? bins(people) : List.of(),
                units(people));
    }

    private List<Person> people(String code, @Nullable String unit, Scope scope) {
        var cycle = cycles.get(code);
        var reach = reaches.of(code, scope);
        var below = Below.of(unit, organization);
        var parameters = reach.parameters();
        parameters.put("unit", unit);
        var people = new LinkedHashMap<Long, Person>();
        // The columns of the index result_version_standing and no others, so that no trace is touched.
        database.sql("select p.id, p.org_unit, r.version, r.source, r.total, r.level from participation p"
                        + below.join() + " join result_version r on r.participation_id = p.id"
                        + " where p.state = 'ACTIVE' and "
                        + reach.results(cycle.state().released()) + below.where()
                        + " order by p.id, r.version")
                .params(parameters)
                .query(row -> {
                    var orgUnit = row.getString("org_unit");
                    var standing = new Standing(row.getBigDecimal("total"), row.getString("level"));
                    var person = people.computeIfAbsent(
                            row.getLong("id"), id -> new Person(orgUnit, new EnumMap<>(ResultMoment.class)));
                    for (var moment : ResultMoment.values()) {
                        if (moment.counts(row.getString("source"))) {
                            person.at().put(moment, standing);
                        }
                    }
                });
        return List.copyOf(people.values());
    }

    private List<Distribution.Group> units(List<Person> people) {
        var byUnit = new TreeMap<String, List<Person>>();
        people.forEach(person ->
                byUnit.computeIfAbsent(person.unit(), none -> new ArrayList<>()).add(person));
        var names = organization.units();
        return byUnit.entrySet().stream()
                .map(entry -> {
                    var rated = totals(entry.getValue());
                    var described = rated.size() >= settings.smallestGroup();
                    var unit = names.get(entry.getKey());
                    return new Distribution.Group(
                            entry.getKey(),
                            unit == null ? entry.getKey() : unit.name(),
                            unit == null ? null : unit.nameEn(),
                            entry.getValue().size(),
                            described ? Spreads.of(rated) : null,
                            described ? levels(entry.getValue()) : List.of());
                })
                .toList();
    }

    private static List<BigDecimal> totals(List<Person> people) {
        return people.stream()
                .map(person -> person.total(ResultMoment.NOW))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Distribution.Level> levels(List<Person> people) {
        return LEVELS.stream()
                .map(level -> new Distribution.Level(
                        level,
                        having(people, ResultMoment.BEFORE, level),
                        having(people, ResultMoment.AFTER, level),
                        having(people, ResultMoment.NOW, level)))
                .toList();
    }

    private static int having(List<Person> people, ResultMoment moment, String level) {
        return (int) people.stream()
                .filter(person -> level.equals(person.level(moment)))
                .count();
    }

    private static List<Distribution.Bin> bins(List<Person> people) {
        var counts = new EnumMap<ResultMoment, int[]>(ResultMoment.class);
        for (var moment : ResultMoment.values()) {
            var bins = new int[HIGHEST / WIDTH];
            people.stream()
                    .map(person -> person.total(moment))
                    .filter(Objects::nonNull)
                    .forEach(total -> bins[Math.max(0, Math.min(bins.length - 1, total.intValue() / WIDTH))]++);
            counts.put(moment, bins);
        }
        var bins = new ArrayList<Distribution.Bin>();
        for (var at = 0; at < HIGHEST / WIDTH; at++) {
            bins.add(new Distribution.Bin(
                    at * WIDTH,
                    (at + 1) * WIDTH,
                    counts.get(ResultMoment.BEFORE)[at],
                    counts.get(ResultMoment.AFTER)[at],
                    counts.get(ResultMoment.NOW)[at]));
        }
        return bins;
    }
}
