package io.perfcycle.datacollection;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.measurement.Measurement;
import io.perfcycle.measurement.Measurements;
import io.perfcycle.scoring.Formula;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the period that arrived after somebody's figures were signed off: they change nothing by themselves, so somebody must see them. */
@Component
class LateMeasurements {

    /** One late row and the indicators of the person that it would have counted for. */
    record LateRow(
            String employeeNo,
            String name,
            List<String> indicators,
            String measure,
            String date,
            String value,
            String source,
            String externalId,
            int revision,
            String recordedAt,
            String signedOffAt) {}

    private final JdbcClient database;
    private final Measurements measurements;
    private final Participations participations;
    private final ScorecardItems scorecards;

    LateMeasurements(
            JdbcClient database, Measurements measurements, Participations participations, ScorecardItems scorecards) {
        this.database = database;
        this.measurements = measurements;
        this.participations = participations;
        this.scorecards = scorecards;
    }

    /** The late rows of a cycle, by person and date; at most {@code limit}. */
    List<LateRow> of(Cycle cycle, int limit) {
        var signedOff = signedOff(cycle.code());
        if (signedOff.isEmpty()) {
            return List.of();
        }
        var rows =
                measurements.recordedAfter(Collections.min(signedOff.values()), cycle.periodStart(), cycle.periodEnd());
        return rows.isEmpty() ? List.of() : late(cycle.code(), rows, signedOff, limit);
    }

    private List<LateRow> late(String cycle, List<Measurement> rows, Map<Long, Instant> signedOff, int limit) {
        var people = participations.of(cycle);
        var byNumber = people.stream().collect(Collectors.toMap(Participation::employeeNo, person -> person));
        var byUnit = people.stream().collect(Collectors.groupingBy(Participation::orgUnit));
        var uses = uses(scorecards.inAllSegments(signedOff.keySet()));
        var late = new ArrayList<LateRow>();
        for (var row : rows) {
            for (var person : concerned(row, byNumber, byUnit)) {
                var signed = signedOff.get(person.id());
                var touched = uses.getOrDefault(person.id(), Map.of()).getOrDefault(row.measure(), Set.of());
                if (signed != null && row.recordedAt().isAfter(signed) && !touched.isEmpty()) {
                    late.add(view(person, List.copyOf(touched), row, signed));
                }
            }
        }
        return late.stream()
                .sorted(Comparator.comparing(LateRow::employeeNo).thenComparing(LateRow::date))
                .limit(limit)
                .toList();
    }

    private static List<Participation> concerned(
            Measurement row, Map<String, Participation> byNumber, Map<String, List<Participation>> byUnit) {
        if (row.employeeNo() == null) {
            return row.orgUnit() == null ? List.of() : byUnit.getOrDefault(row.orgUnit(), List.of());
        }
        var person = byNumber.get(row.employeeNo());
        return person == null ? List.of() : List.of(person);
    }

    /** Participation to measure to the indicators whose formula asks for it. */
    private static Map<Long, Map<String, Set<String>>> uses(Map<Long, List<ScorecardItem>> scorecards) {
        var parsed = new HashMap<String, Formula>();
        var uses = new HashMap<Long, Map<String, Set<String>>>();
        scorecards.forEach((id, items) -> items.forEach(item -> {
            var text = item.line().formula();
            if (text != null) {
                parsed.computeIfAbsent(text, Formula::parse)
                        .aggregates()
                        .forEach(aggregate -> uses.computeIfAbsent(id, key -> new HashMap<>())
                                .computeIfAbsent(aggregate.measure(), key -> new TreeSet<>())
                                .add(item.indicator()));
            }
        }));
        return uses;
    }

    private static LateRow view(Participation person, List<String> indicators, Measurement row, Instant signed) {
        return new LateRow(
                person.employeeNo(),
                person.name(),
                indicators,
                row.measure(),
                row.date().toString(),
                Objects.requireNonNull(FigureRow.plain(row.value())),
                row.source(),
                row.externalId(),
                row.revision(),
                row.recordedAt().toString(),
                signed.toString());
    }

    private Map<Long, Instant> signedOff(String cycle) {
        var signed = new HashMap<Long, Instant>();
        database.sql("""
                        select s.participation_id, s.signed_at from figure_sign_off s
                        join participation p on p.id = s.participation_id where p.cycle = ?""").param(cycle).query(row -> {
            signed.put(row.getLong(1), Objects.requireNonNull(UtcColumn.read(row, "signed_at")));
        });
        return signed;
    }
}
