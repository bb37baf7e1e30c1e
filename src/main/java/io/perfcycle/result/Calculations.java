package io.perfcycle.result;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.StageSettings;
import io.perfcycle.scoring.Trace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calculations of whole cycles in chunks, and the newest calculation of each person. */
@Component
public class Calculations {

    /** How far a pass over a cycle is. */
    public record Run(long id, String cycle, int total, int done, int failed, boolean ended) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Cycles cycles;
    private final Participations participations;
    private final FigureRefresh refresh;
    private final Calculation calculation;
    private final WorkingCalendar calendar;
    private final StageSettings settings;

    Calculations(
            JdbcClient database,
            JdbcTemplate batches,
            Cycles cycles,
            Participations participations,
            FigureRefresh refresh,
            Calculation calculation,
            WorkingCalendar calendar,
            StageSettings settings) {
        this.database = database;
        this.batches = batches;
        this.cycles = cycles;
        this.participations = participations;
        this.refresh = refresh;
        this.calculation = calculation;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Begins a pass over everybody in the cycle. */
    @Transactional
    public void begin(String cycle) {
        database.sql("""
                        insert into calculation_run (cycle, after_id, total, done, failed, started_at)
                        select ?, 0, count(*), 0, 0, ? from participation where cycle = ? and state = 'ACTIVE'""").params(cycle, UtcColumn.write(calendar.now()), cycle).update();
    }

    /** Calculates the next chunk of the newest pass from the figures as they are; true if there is more. Safe to repeat. */
    @Transactional
    public boolean calculateNext(String cycleCode) {
        var run = newest(cycleCode).orElseThrow(() -> new IllegalStateException("No pass over " + cycleCode));
        var chunk = next(run.id(), cycleCode);
        if (!chunk.isEmpty()) {
            var people = participations.load(chunk);
            var cycle = cycles.get(cycleCode);
            var counted = calculate(cycle, people);
            database.sql("update calculation_run set after_id = ?, done = done + ?, failed = failed + ? where id = ?")
                    .params(chunk.get(chunk.size() - 1), counted.size(), people.size() - counted.size(), run.id())
                    .update();
        }
        var more = chunk.size() == settings.chunk();
        if (!more) {
            database.sql("update calculation_run set ended_at = ? where id = ?")
                    .params(UtcColumn.write(calendar.now()), run.id())
                    .update();
        }
        return more;
    }

    /** Takes the figures of everybody who has not signed off from the measurements, in chunks within this transaction. */
    @Transactional
    public void refreshAll(String cycleCode) {
        var cycle = cycles.get(cycleCode);
        var people = participations.of(cycleCode).stream()
                .filter(Participation::isActive)
                .toList();
        for (var from = 0; from < people.size(); from += settings.chunk()) {
            refresh.refresh(cycle, people.subList(from, Math.min(people.size(), from + settings.chunk())));
        }
    }

    /**
     * The person's days have been split anew: the figures are taken again, segment by segment, signed off or not, and what
     * was waived or does not concern him stays so in the newest segment.
     */
    @Transactional
    public void resegment(Participation person) {
        refresh.again(cycles.get(person.cycle()), List.of(person));
        database.sql("""
                        insert into figure_decision
                          (participation_id, segment, indicator, standing, given, reason, decided_by, decided_at)
                        select d.participation_id, ?, d.indicator, d.standing, d.given, d.reason, d.decided_by, d.decided_at
                        from figure_decision d join scorecard_item i
                          on i.participation_id = d.participation_id and i.segment = ? and i.indicator = d.indicator
                        where d.participation_id = ? and d.segment = ? and d.standing in ('WAIVED', 'NOT_APPLICABLE')""")
                .params(person.segments() - 1, person.segments() - 1, person.id(), person.segments() - 2)
                .update();
    }

    /** Counts these people from what is known now, and keeps the outcome as their newest calculation. */
    @Transactional
    public Map<Long, Trace> calculate(Cycle cycle, List<Participation> people) {
        var traces = calculation.count(cycle, people);
        if (traces.isEmpty()) {
            return traces;
        }
        database.sql("delete from calculation where participation_id in (:ids)")
                .param("ids", traces.keySet())
                .update();
        batches.batchUpdate(
                "insert into calculation (participation_id, outcome, total, trace, calculated_at) values (?, ?, ?, ?, ?)",
                List.copyOf(traces.entrySet()),
                settings.chunk(),
                (statement, entry) -> {
                    statement.setLong(1, entry.getKey());
                    statement.setString(2, entry.getValue().outcome().name());
                    statement.setBigDecimal(3, entry.getValue().soFar());
                    statement.setString(4, ExactJson.write(entry.getValue()));
                    statement.setObject(5, UtcColumn.write(calendar.now()));
                });
        return traces;
    }

    /** What this person's trace would be if these decisions stood; changes nothing. */
    @Transactional(readOnly = true)
    public Trace whatIf(Cycle cycle, Participation person, List<Figures.Given> given) {
        var supposed = given.stream()
                .collect(Collectors.toMap(
                        one -> ScorecardItem.key(one.indicator(), one.segment()),
                        one -> new FigureDecision(
                                one.standing(), one.figure(), one.reason(), "nobody", calendar.now())));
        var trace = calculation
                .count(cycle, List.of(person), Map.of(person.id(), supposed))
                .get(person.id());
        if (trace == null) {
            throw new IllegalStateException("The scorecard of %s cannot be counted".formatted(person.key()));
        }
        return trace;
    }

    /** The newest calculation of a person. */
    public Optional<TraceRow> of(long participationId) {
        return database.sql("select * from calculation where participation_id = ?")
                .param(participationId)
                .query((row, n) -> new TraceRow(
                        row.getLong("participation_id"),
                        ExactJson.trace(row.getString("trace")),
                        row.getBigDecimal("total"),
                        Objects.requireNonNull(UtcColumn.read(row, "calculated_at"))))
                .optional();
    }

    /** The newest pass over a cycle. */
    public Optional<Run> newest(String cycle) {
        return database.sql("select * from calculation_run where cycle = ? order by id desc limit 1")
                .param(cycle)
                .query((row, n) -> new Run(
                        row.getLong("id"),
                        row.getString("cycle"),
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getInt("failed"),
                        row.getObject("ended_at") != null))
                .optional();
    }

    private List<Long> next(long run, String cycle) {
        return database.sql("""
                        select p.id from participation p, calculation_run r
                        where r.id = ? and p.cycle = ? and p.state = 'ACTIVE' and p.id > r.after_id
                        order by p.id limit ?""")
                .params(run, cycle, settings.chunk())
                .query(Long.class)
                .list();
    }
}
