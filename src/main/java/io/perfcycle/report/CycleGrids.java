package io.perfcycle.report;

import io.perfcycle.report.Grid.Kind;
import io.perfcycle.result.ResultReading;
import io.perfcycle.statistics.Description;
import io.perfcycle.statistics.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
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

    private record Fact(String what, @Nullable Object value) {}

    private record Unit(String name, int people, Description totals, Map<String, Long> counts) {

        static Unit of(String name, List<ResultReading.ResultRow> people) {
            return new Unit(
                    name,
                    people.size(),
                    CycleGrids.totals(people),
                    Levels.counts(people.stream().map(ResultReading.ResultRow::level)));
        }

        long at(String level) {
            return counts.getOrDefault(level, 0L);
        }

        long rated() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

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
        return this.<Fact>columns()
                .text("what", WIDE, Fact::what)
                .text("value", WIDE, Fact::value)
                .grid(
                        "overview",
                        List.of(
                                fact("cycle", cycle.name() + " (" + cycle.code() + ")"),
                                fact("state", shown.say("report.state." + cycle.state())),
                                fact("from", cycle.periodStart()),
                                fact("until", cycle.periodEnd()),
                                fact("people", facts.rows().size()),
                                fact("withResult", totals.n()),
                                fact("mean", rounded(totals.mean())),
                                fact("deviation", rounded(totals.deviation()))));
    }

    private Fact fact(String key, @Nullable Object value) {
        return new Fact(shown.say("report." + key), value);
    }

    Grid results() {
        var names = facts.names();
        return this.<ResultReading.ResultRow>columns()
                .text("employeeNo", MIDDLE, ResultReading.ResultRow::employeeNo)
                .text("name", MIDDLE, ResultReading.ResultRow::name)
                .text("unit", WIDE, row -> names.units().getOrDefault(row.orgUnit(), row.orgUnit()))
                .text("post", WIDE, row -> names.posts().getOrDefault(row.post(), row.post()))
                .text(
                        "manager",
                        MIDDLE,
                        row -> row.manager() == null ? null : names.people().getOrDefault(row.manager(), row.manager()))
                .text("outcome", NARROW, row -> say("report.outcome.short.", row.outcome()))
                .column("total", Kind.TWO, NARROW, row -> number(row.total()))
                .text("level", NARROW, ResultReading.ResultRow::level)
                .column("coefficient", Kind.TWO, NARROW, row -> number(row.coefficient()))
                .text("source", NARROW, row -> say("report.source.", row.source()))
                .column("version", Kind.WHOLE, NARROW, ResultReading.ResultRow::version)
                .grid("results", facts.rows());
    }

    /** Each unit with its people, mean, deviation and the share of each level; the whole cycle last. */
    Grid units() {
        var columns = this.<Unit>columns()
                .text("unit", WIDE, Unit::name)
                .column("people", Kind.WHOLE, NARROW, Unit::people)
                .column("withResult", Kind.WHOLE, NARROW, unit -> unit.totals().n())
                .column("mean", Kind.TWO, NARROW, unit -> rounded(unit.totals().mean()))
                .column(
                        "deviation",
                        Kind.TWO,
                        NARROW,
                        unit -> rounded(unit.totals().deviation()));
        levels.forEach(level -> columns.headed(level, Kind.WHOLE, NARROW, unit -> unit.at(level)));
        levels.forEach(level ->
                columns.headed(level + " %", Kind.PERCENT, NARROW, unit -> share(unit.at(level), unit.rated())));
        var byUnit = facts.rows().stream()
                .collect(Collectors.groupingBy(ResultReading.ResultRow::orgUnit, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<Unit>();
        byUnit.forEach((unit, people) -> rows.add(Unit.of(facts.names().units().getOrDefault(unit, unit), people)));
        rows.add(Unit.of(shown.say("report.all"), facts.rows()));
        return columns.grid("levelsByUnit", rows);
    }

    /** Each level before and after what people decided, and after calibration alone. */
    Grid beforeAndAfter() {
        var calibrated = facts.decided().stream()
                .filter(one -> one.source().equals("CALIBRATION"))
                .toList();
        var before = Levels.before(facts.rows(), facts.decided());
        var after = Levels.counts(facts.rows().stream().map(ResultReading.ResultRow::level));
        var all = after.values().stream().mapToLong(Long::longValue).sum();
        ToLongFunction<String> was = level -> before.getOrDefault(level, 0L);
        ToLongFunction<String> is = level -> after.getOrDefault(level, 0L);
        return this.<String>columns()
                .text("level", NARROW, level -> level)
                .column("before", Kind.WHOLE, NARROW, was::applyAsLong)
                .column("before.share", Kind.PERCENT, NARROW, level -> share(was.applyAsLong(level), all))
                .column("after", Kind.WHOLE, NARROW, is::applyAsLong)
                .column("after.share", Kind.PERCENT, NARROW, level -> share(is.applyAsLong(level), all))
                .column("change", Kind.WHOLE, NARROW, level -> is.applyAsLong(level) - was.applyAsLong(level))
                .column(
                        "calibratedTo",
                        Kind.WHOLE,
                        MIDDLE,
                        level -> calibrated.stream()
                                .filter(one -> level.equals(one.level()))
                                .count())
                .column(
                        "calibratedFrom",
                        Kind.WHOLE,
                        MIDDLE,
                        level -> calibrated.stream()
                                .filter(one -> level.equals(one.levelBefore()))
                                .count())
                .grid("beforeAndAfter", levels);
    }

    Grid decided() {
        return this.<ResultReading.Decided>columns()
                .text("employeeNo", MIDDLE, ResultReading.Decided::employeeNo)
                .text("name", MIDDLE, ResultReading.Decided::name)
                .text("unit", WIDE, one -> facts.names().units().getOrDefault(one.orgUnit(), one.orgUnit()))
                .text("source", NARROW, one -> say("report.source.", one.source()))
                .column("total.before", Kind.TWO, NARROW, ResultReading.Decided::totalBefore)
                .column("total", Kind.TWO, NARROW, ResultReading.Decided::total)
                .text("level.before", NARROW, ResultReading.Decided::levelBefore)
                .text("level", NARROW, ResultReading.Decided::level)
                .text("reason", WORDS, ResultReading.Decided::reason)
                .column(
                        "at",
                        Kind.MINUTE,
                        MIDDLE,
                        one -> one.at().atZone(shown.zone()).toLocalDateTime())
                .grid("decisions", facts.decided());
    }

    private <T> Columns<T> columns() {
        return new Columns<>(shown);
    }

    private @Nullable String say(String prefix, @Nullable Object code) {
        return code == null ? null : shown.say(prefix + code);
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
