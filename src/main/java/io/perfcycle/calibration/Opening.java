package io.perfcycle.calibration;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Stage;
import io.perfcycle.cycle.StageProgress;
import io.perfcycle.organization.Organization;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.Trace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the tables of a cycle: who sits where, with what result, and what the distribution would be by the shares asked for. */
@Component
@Transactional
class Opening {

    private static final int PLACES = 4;

    private record Person(
            long id,
            String orgUnit,
            String outcome,
            @Nullable BigDecimal total,
            boolean vetoed,
            @Nullable String level) {}

    /** The means of the figures and of the judgements behind a total. */
    private record Parts(
            @Nullable BigDecimal measured, @Nullable BigDecimal judged) {
        static final Parts NONE = new Parts(null, null);
    }

    private final Cycles cycles;
    private final Organization organization;
    private final ResultVersions versions;
    private final StageProgress progress;
    private final Sessions sessions;
    private final Seats seats;
    private final JdbcClient database;

    Opening(
            Cycles cycles,
            Organization organization,
            ResultVersions versions,
            StageProgress progress,
            Sessions sessions,
            Seats seats,
            JdbcClient database) {
        this.cycles = cycles;
        this.organization = organization;
        this.versions = versions;
        this.progress = progress;
        this.sessions = sessions;
        this.seats = seats;
        this.database = database;
    }

    /** Safe to repeat: tables that stand are left alone. A table where nobody has a result is not set. */
    void open(String cycle) {
        if (!sessions.of(cycle).isEmpty()) {
            return;
        }
        var policy = cycles.get(cycle).settings().policies().calibration();
        var tables = tables(cycle, policy.smallestUnit());
        tables.forEach((unit, people) ->
                sessions.add(cycle, unit, rated(people).size() >= policy.smallestUnit(), people.size()));
        var parts = parts(cycle);
        var places = new ArrayList<Seats.NewSeat>();
        for (var session : sessions.of(cycle)) {
            var people = tables.getOrDefault(session.orgUnit(), List.of());
            var levels = session.guided() ? Suggestion.levels(policy, rated(people)) : Map.<Long, String>of();
            people.forEach(person -> places.add(seat(session, person, parts, levels)));
        }
        seats.add(places);
        progress.openTogether(cycle, Stage.CALIBRATION, places.size());
    }

    private static Seats.NewSeat seat(
            Session session, Person person, Map<Long, Parts> parts, Map<Long, String> levels) {
        var behind = parts.getOrDefault(person.id(), Parts.NONE);
        return new Seats.NewSeat(
                person.id(),
                session.id(),
                person.outcome(),
                person.total(),
                behind.measured(),
                behind.judged(),
                person.vetoed(),
                person.level(),
                levels.get(person.id()));
    }

    private static List<Suggestion.Rated> rated(List<Person> people) {
        var rated = new ArrayList<Suggestion.Rated>();
        for (var person : people) {
            if (person.level() != null && person.total() != null) {
                rated.add(new Suggestion.Rated(person.id(), person.total(), person.vetoed()));
            }
        }
        return rated;
    }

    private Map<String, List<Person>> tables(String cycle, int smallest) {
        var people = people(cycle);
        var counts = new HashMap<String, Integer>();
        people.forEach(person -> counts.merge(person.orgUnit(), person.level() == null ? 0 : 1, Integer::sum));
        var tables = UnitPlan.tables(organization.units(), counts, smallest);
        var seated = people.stream()
                .collect(Collectors.groupingBy(
                        person -> tables.getOrDefault(person.orgUnit(), person.orgUnit()),
                        TreeMap::new,
                        Collectors.toList()));
        seated.values().removeIf(table -> rated(table).isEmpty());
        return seated;
    }

    /** Everybody with his newest result. */
    private List<Person> people(String cycle) {
        return database.sql("""
                        select p.id, p.org_unit, r.outcome, r.total, r.vetoed, r.level from participation p
                        join result_version r on r.participation_id = p.id
                          and r.version = (select max(v.version) from result_version v where v.participation_id = p.id)
                        where p.cycle = ? and p.state = 'ACTIVE' order by p.id""")
                .param(cycle)
                .query((row, n) -> new Person(
                        row.getLong("id"),
                        row.getString("org_unit"),
                        row.getString("outcome"),
                        row.getBigDecimal("total"),
                        row.getBoolean("vetoed"),
                        row.getString("level")))
                .list();
    }

    private Map<Long, Parts> parts(String cycle) {
        var parts = new HashMap<Long, Parts>();
        versions.forEachTrace(
                cycle,
                (employeeNo, result, trace) -> parts.put(
                        result.participationId(), new Parts(mean(trace, Kind.QUANTITATIVE), mean(trace, Kind.RATED))));
        return parts;
    }

    /** Weighted mean points of the scored items of this kind; null if there are none. */
    private static @Nullable BigDecimal mean(Trace trace, Kind kind) {
        var sum = BigDecimal.ZERO;
        var weight = BigDecimal.ZERO;
        for (var item : trace.items()) {
            if (item.kind() == kind && item.points() != null) {
                sum = sum.add(item.points().multiply(item.weight()));
                weight = weight.add(item.weight());
            }
        }
        return weight.signum() == 0
                ? null
                : sum.divide(weight, MathContext.DECIMAL64).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
