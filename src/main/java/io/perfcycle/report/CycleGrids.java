package io.perfcycle.report;

import io.perfcycle.report.Grid.Column;
import io.perfcycle.report.Grid.Kind;
import io.perfcycle.result.ResultReading;
import io.perfcycle.statistics.Description;
import io.perfcycle.statistics.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A cycle as tables: overview, stages, results, levels by unit, before and after the decisions, and the decisions themselves. */
final class CycleGrids {

    private static final int NARROW = 11;
    private static final int MIDDLE = 18;
    private static final int WIDE = 26;
    private static final int WORDS = 60;
    private static final int SCALE = 120;
    private static final int PLACES = 2;

    private final CycleFacts.Facts facts;
    private final Shown shown;
    private final List<String> levels;

    CycleGrids(CycleFacts.Facts facts) {
        this.facts = facts;
        this.shown = facts.shown();
        this.levels = Levels.of(facts.rows(), facts.decided());
    }

    List<Grid> all() {
        return List.of(overview(), results(), units(), beforeAndAfter(), decided());
    }

    Grid overview() {
        var totals = totals(facts.rows());
        var cycle = facts.cycle();
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(Arrays.asList(shown.say("report.cycle"), cycle.name() + " (" + cycle.code() + ")"));
        rows.add(Arrays.asList(shown.say("report.state"), shown.say("report.state." + cycle.state())));
        rows.add(Arrays.asList(shown.say("report.from"), cycle.periodStart()));
        rows.add(Arrays.asList(shown.say("report.until"), cycle.periodEnd()));
        rows.add(Arrays.asList(shown.say("report.people"), facts.rows().size()));
        rows.add(Arrays.asList(shown.say("report.withResult"), totals.n()));
        rows.add(Arrays.asList(shown.say("report.mean"), rounded(totals.mean())));
        rows.add(Arrays.asList(shown.say("report.deviation"), rounded(totals.deviation())));
        return new Grid(
                shown.say("report.overview"),
                List.of(
                        new Column(shown.say("report.what"), Kind.TEXT, WIDE),
                        new Column(shown.say("report.value"), Kind.TEXT, WIDE)),
                rows);
    }

    Grid results() {
        return new Grid(
                shown.say("report.results"),
                List.of(
                        column("employeeNo", Kind.TEXT, MIDDLE),
                        column("name", Kind.TEXT, MIDDLE),
                        column("unit", Kind.TEXT, WIDE),
                        column("post", Kind.TEXT, WIDE),
                        column("manager", Kind.TEXT, MIDDLE),
                        column("outcome", Kind.TEXT, NARROW),
                        column("total", Kind.TWO, NARROW),
                        column("level", Kind.TEXT, NARROW),
                        column("coefficient", Kind.TWO, NARROW),
                        column("source", Kind.TEXT, NARROW),
                        column("version", Kind.WHOLE, NARROW)),
                facts.rows().stream().map(this::result).toList());
    }

    private List<@Nullable Object> result(ResultReading.ResultRow row) {
        var names = facts.names();
        return Arrays.asList(
                row.employeeNo(),
                row.name(),
                names.units().getOrDefault(row.orgUnit(), row.orgUnit()),
                names.posts().getOrDefault(row.post(), row.post()),
                row.manager() == null ? null : names.people().getOrDefault(row.manager(), row.manager()),
                row.outcome() == null ? null : shown.say("report.outcome.short." + row.outcome()),
                number(row.total()),
                row.level(),
                number(row.coefficient()),
                row.source() == null ? null : shown.say("report.source." + row.source()),
                row.version());
    }

    /** Each unit with its people, mean, deviation and the share of each level; the whole cycle last. */
    Grid units() {
        var columns = new ArrayList<>(List.of(
                column("unit", Kind.TEXT, WIDE),
                column("people", Kind.WHOLE, NARROW),
                column("withResult", Kind.WHOLE, NARROW),
                column("mean", Kind.TWO, NARROW),
                column("deviation", Kind.TWO, NARROW)));
        levels.forEach(level -> columns.add(new Column(level, Kind.WHOLE, NARROW)));
        levels.forEach(level -> columns.add(new Column(level + " %", Kind.PERCENT, NARROW)));
        var byUnit = facts.rows().stream()
                .collect(Collectors.groupingBy(ResultReading.ResultRow::orgUnit, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<List<@Nullable Object>>();
        byUnit.forEach((unit, people) -> rows.add(unit(facts.names().units().getOrDefault(unit, unit), people)));
        rows.add(unit(shown.say("report.all"), facts.rows()));
        return new Grid(shown.say("report.levelsByUnit"), columns, rows);
    }

    private List<@Nullable Object> unit(String name, List<ResultReading.ResultRow> people) {
        var totals = totals(people);
        var counts = Levels.counts(people.stream().map(ResultReading.ResultRow::level));
        var rated = counts.values().stream().mapToLong(Long::longValue).sum();
        var row = new ArrayList<@Nullable Object>(
                Arrays.asList(name, people.size(), totals.n(), rounded(totals.mean()), rounded(totals.deviation())));
        levels.forEach(level -> row.add(counts.getOrDefault(level, 0L)));
        levels.forEach(level -> row.add(share(counts.getOrDefault(level, 0L), rated)));
        return row;
    }

    /** Each level before and after what people decided, and after calibration alone. */
    Grid beforeAndAfter() {
        var calibrated = facts.decided().stream()
                .filter(one -> one.source().equals("CALIBRATION"))
                .toList();
        var before = Levels.before(facts.rows(), facts.decided());
        var after = Levels.counts(facts.rows().stream().map(ResultReading.ResultRow::level));
        var all = after.values().stream().mapToLong(Long::longValue).sum();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var level : levels) {
            var was = before.getOrDefault(level, 0L);
            var is = after.getOrDefault(level, 0L);
            rows.add(Arrays.asList(
                    level,
                    was,
                    share(was, all),
                    is,
                    share(is, all),
                    is - was,
                    calibrated.stream().filter(one -> level.equals(one.level())).count(),
                    calibrated.stream()
                            .filter(one -> level.equals(one.levelBefore()))
                            .count()));
        }
        return new Grid(
                shown.say("report.beforeAndAfter"),
                List.of(
                        column("level", Kind.TEXT, NARROW),
                        column("before", Kind.WHOLE, NARROW),
                        column("before.share", Kind.PERCENT, NARROW),
                        column("after", Kind.WHOLE, NARROW),
                        column("after.share", Kind.PERCENT, NARROW),
                        column("change", Kind.WHOLE, NARROW),
                        column("calibratedTo", Kind.WHOLE, MIDDLE),
                        column("calibratedFrom", Kind.WHOLE, MIDDLE)),
                rows);
    }

    Grid decided() {
        return new Grid(
                shown.say("report.decisions"),
                List.of(
                        column("employeeNo", Kind.TEXT, MIDDLE),
                        column("name", Kind.TEXT, MIDDLE),
                        column("unit", Kind.TEXT, WIDE),
                        column("source", Kind.TEXT, NARROW),
                        column("total.before", Kind.TWO, NARROW),
                        column("total", Kind.TWO, NARROW),
                        column("level.before", Kind.TEXT, NARROW),
                        column("level", Kind.TEXT, NARROW),
                        column("reason", Kind.TEXT, WORDS),
                        column("at", Kind.MINUTE, MIDDLE)),
                facts.decided().stream().map(this::decision).toList());
    }

    private List<@Nullable Object> decision(ResultReading.Decided one) {
        return Arrays.asList(
                one.employeeNo(),
                one.name(),
                facts.names().units().getOrDefault(one.orgUnit(), one.orgUnit()),
                shown.say("report.source." + one.source()),
                one.totalBefore(),
                one.total(),
                one.levelBefore(),
                one.level(),
                one.reason(),
                one.at().atZone(shown.zone()).toLocalDateTime());
    }

    private Column column(String key, Kind kind, int width) {
        return new Column(shown.say("report." + key), kind, width);
    }

    static Description totals(List<ResultReading.ResultRow> rows) {
        return Description.of(
                rows.stream()
                        .mapToDouble(row -> row.total() == null ? Double.NaN : Double.parseDouble(row.total()))
                        .toArray(),
                0,
                SCALE);
    }

    private static @Nullable BigDecimal rounded(Estimate estimate) {
        return estimate.value() != null
                ? BigDecimal.valueOf(estimate.value()).setScale(PLACES, RoundingMode.HALF_UP)
                : null;
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL32);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
