package io.perfcycle.result;

import io.perfcycle.access.Reads;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads results for the outside, each within the viewer's rights. */
@Component
@Transactional(readOnly = true)
public class ResultReading {

    private static final int LARGEST_PAGE = 1_000;
    private static final BigDecimal MOST_POINTS = new BigDecimal("120.00");

    /** A line of the cycle's results: the newest version of one person. */
    public record ResultRow(
            String employeeNo,
            String name,
            String orgUnit,
            String post,
            @Nullable String outcome,
            @Nullable String total,
            @Nullable String level,
            @Nullable String coefficient,
            @Nullable Integer version,
            @Nullable String source,
            @Nullable String manager) {}

    /** What people decided about one result: in calibration, on appeal or as a correction; beside what stood before it. */
    public record Decided(
            String employeeNo,
            String name,
            String orgUnit,
            String source,
            @Nullable BigDecimal totalBefore,
            @Nullable BigDecimal total,
            @Nullable String levelBefore,
            @Nullable String level,
            @Nullable String reason,
            Instant at) {}

    /** A page of results. */
    public record ResultPage(int page, int size, long total, List<ResultRow> items) {}

    private static final String IN_REACH = """
            where p.cycle = :cycle and p.state = 'ACTIVE' and (:all = true or p.employee_no in (:seated)
              or (p.manager_no = :viewer and p.employee_no <> :viewer)
              or (p.employee_no = :viewer and :released = true)
              or (p.manager_no in (select m.employee_no from participation m
                  where m.cycle = :cycle and m.manager_no = :viewer)))
              and (p.employee_no <> :viewer or :released = true)""";

    private static final String NEWEST = """
            from participation p
            left join result_version r on r.participation_id = p.id
              and r.version = (select max(v.version) from result_version v where v.participation_id = p.id)
            """ + IN_REACH;

    private static final String DECIDED = """
            select p.employee_no, p.name, p.org_unit, r.source, b.total as total_before, r.total, b.level as level_before,
              r.level, r.reason, r.created_at
            from participation p
            join result_version r on r.participation_id = p.id and r.source in ('CALIBRATION', 'APPEAL', 'CORRECTION')
            join result_version b on b.participation_id = p.id and b.version = r.version - 1
            """ + IN_REACH + " order by p.employee_no, r.version";

    private final Cycles cycles;
    private final ParticipationRights rights;
    private final Reads reads;
    private final ResultVersions versions;
    private final Calculations calculations;
    private final ScorecardItems scorecards;
    private final JdbcClient database;
    private final Wording wording;
    private final ObjectProvider<Certainty> certainty;

    ResultReading(
            Cycles cycles,
            ParticipationRights rights,
            Reads reads,
            ResultVersions versions,
            Calculations calculations,
            ScorecardItems scorecards,
            JdbcClient database,
            Wording wording,
            ObjectProvider<Certainty> certainty) {
        this.cycles = cycles;
        this.rights = rights;
        this.reads = reads;
        this.versions = versions;
        this.calculations = calculations;
        this.scorecards = scorecards;
        this.database = database;
        this.wording = wording;
        this.certainty = certainty;
    }

    /** The results that the viewer may see, by employee number. */
    public ResultPage page(String cycleCode, int page, int size, Viewer viewer) {
        var cycle = cycles.get(cycleCode);
        var limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        var total = scoped("select count(*) " + NEWEST, cycle, viewer)
                .query(Long.class)
                .single();
        var rows = scoped(
                        "select p.*, r.version as result_no, r.source, r.outcome, r.total, r.level, r.coefficient "
                                + NEWEST + " order by p.employee_no limit :limit offset :offset",
                        cycle,
                        viewer)
                .param("limit", limit)
                .param("offset", (long) Math.max(0, page) * limit)
                .query((row, n) -> new ResultRow(
                        row.getString("employee_no"),
                        row.getString("name"),
                        row.getString("org_unit"),
                        row.getString("post"),
                        row.getString("outcome"),
                        places(row.getBigDecimal("total")),
                        row.getString("level"),
                        plain(row.getBigDecimal("coefficient")),
                        row.getObject("result_no") == null ? null : row.getInt("result_no"),
                        row.getString("source"),
                        row.getString("manager_no")))
                .list();
        reads.of(cycleCode, rows.stream().map(ResultRow::employeeNo).toList());
        return new ResultPage(Math.max(0, page), limit, total, rows);
    }

    /** All results that the viewer may see, for a file. */
    public List<ResultRow> all(String cycleCode, Viewer viewer) {
        var first = page(cycleCode, 0, LARGEST_PAGE, viewer);
        var rows = new java.util.ArrayList<>(first.items());
        for (var next = 1; rows.size() < first.total(); next++) {
            rows.addAll(page(cycleCode, next, LARGEST_PAGE, viewer).items());
        }
        return rows;
    }

    /** Whose results the viewer may see now. */
    public Set<String> reach(String cycleCode, Viewer viewer) {
        return scoped("select p.employee_no from participation p " + IN_REACH, cycles.get(cycleCode), viewer)
                .query(String.class)
                .set();
    }

    /** The decisions about the results that the viewer may see, by employee number and in their order. */
    public List<Decided> decided(String cycleCode, Viewer viewer) {
        var decided = scoped(DECIDED, cycles.get(cycleCode), viewer)
                .query((row, n) -> new Decided(
                        row.getString("employee_no"),
                        row.getString("name"),
                        row.getString("org_unit"),
                        row.getString("source"),
                        row.getBigDecimal("total_before"),
                        row.getBigDecimal("total"),
                        row.getString("level_before"),
                        row.getString("level"),
                        row.getString("reason"),
                        Objects.requireNonNull(UtcColumn.read(row, "created_at"))))
                .list();
        reads.of(cycleCode, decided.stream().map(Decided::employeeNo).toList());
        return decided;
    }

    /** The trace of the newest result, or, before there is one, of the newest calculation. */
    public TraceView trace(String cycleCode, String employeeNo, Viewer viewer, Locale locale) {
        var person = rights.resultVisible(cycleCode, employeeNo, viewer);
        return trace(cycles.get(cycleCode), person, locale);
    }

    TraceView trace(Cycle cycle, Participation person, Locale locale) {
        var newest = versions.newest(person.id());
        var trace = versions.traceOf(person.id())
                .or(() -> calculations.of(person.id()).map(TraceRow::trace))
                .orElseThrow(() -> Refusal.unknown("NOT_CALCULATED", person.employeeNo(), cycle.code()));
        var lines = scorecards.inAllSegments(person.id()).stream()
                .collect(Collectors.toMap(ScorecardItem::indicator, item -> item, (first, later) -> later));
        return new TraceView(
                cycle.code(),
                person.employeeNo(),
                trace.outcome().name(),
                places(trace.total()),
                places(trace.soFar()),
                newest.map(ResultVersion::level)
                        .or(() -> versions.levelOf(cycle, trace, null))
                        .orElse(null),
                newest.map(ResultVersion::coefficient)
                        .or(() -> versions.coefficientOf(cycle, trace, null))
                        .map(ResultReading::plain)
                        .orElse(null),
                trace.vetoed(),
                cycle.state().released(),
                newest.map(ResultVersion::version).orElse(null),
                trace.segments().stream()
                        .map(segment -> TraceView.segment(segment, wording, locale))
                        .toList(),
                trace.items().stream()
                        .map(item -> TraceView.item(item, lines.get(item.indicator()), wording, locale))
                        .toList(),
                TraceView.decisions(versions.of(person.id())),
                TraceView.notes(trace.notes(), wording, locale),
                newest.filter(any -> cycle.state().released())
                        .flatMap(result -> certainty(cycle, person, result, locale))
                        .orElse(null));
    }

    /** Where a difference is inside the noise, whoever sees a level is told. */
    private Optional<String> certainty(Cycle cycle, Participation person, ResultVersion result, Locale locale) {
        if (result.total() == null || result.level() == null) {
            return Optional.empty();
        }
        return certainty.stream()
                .flatMap(one -> one.of(cycle.code(), person.post()).stream())
                .findFirst()
                .map(margin -> {
                    var points = margin.points().toPlainString();
                    if (!margin.tellsApart()) {
                        return wording.say(locale, "results.certainty.noise", points);
                    }
                    var low = levelNear(cycle, result, margin.points().negate());
                    var high = levelNear(cycle, result, margin.points());
                    return low.equals(high)
                            ? wording.say(locale, "results.certainty.clear", points)
                            : wording.say(locale, "results.certainty.between", points, high, low);
                });
    }

    private String levelNear(Cycle cycle, ResultVersion result, BigDecimal away) {
        var total = result.total().add(away).max(BigDecimal.ZERO).min(MOST_POINTS);
        return versions.levelAt(cycle, total, result.vetoed(), result.decidedLevel())
                .orElse("");
    }

    private JdbcClient.StatementSpec scoped(String sql, Cycle cycle, Viewer viewer) {
        var seated = rights.beforeCommittee(viewer, cycle.code());
        return database.sql(sql)
                .param("cycle", cycle.code())
                .param("viewer", viewer.id())
                .param("all", ParticipationRights.seesAll(viewer))
                .param("seated", seated.isEmpty() ? Set.of("") : seated)
                .param("released", cycle.state().released());
    }

    /** A total as it was rounded, with its two places. */
    private static @Nullable String places(@Nullable BigDecimal total) {
        return total == null ? null : total.toPlainString();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
