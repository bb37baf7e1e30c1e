package io.perfcycle.report;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.StageWindow;
import io.perfcycle.result.ResultReading;
import io.perfcycle.statistics.Description;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the report of a whole cycle together, for HR and auditors: how far everybody is, how levels and totals lie, unit by unit. */
@Component
class CyclePapers {

    private static final int BIN = 10;
    private static final int LAST_BIN = 11;
    private static final double WHOLE = 100;

    /** Height of the highest column, in millimetres. */
    private static final double HIGHEST = 30;

    private static final List<String> COLOURS =
            List.of("#085252", "#1a8a5a", "#9fc9c6", "#e8a33d", "#c4483c", "#7a8794");

    private final CycleFacts facts;
    private final WorkingCalendar calendar;
    private final PdfPress press;

    CyclePapers(CycleFacts facts, WorkingCalendar calendar, PdfPress press) {
        this.facts = facts;
        this.calendar = calendar;
        this.press = press;
    }

    byte[] pdf(String code, Viewer viewer, Locale reader) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return press.print("cycle", Map.of("paper", paper(facts.of(code, viewer, reader), viewer)), reader);
    }

    CyclePaper paper(CycleFacts.Facts facts, Viewer viewer) {
        var shown = facts.shown();
        var cycle = facts.cycle();
        var levels = Levels.of(facts.rows(), facts.decided());
        return new CyclePaper(
                cycle.name(),
                cycle.code(),
                shown.day(cycle.periodStart()) + " – " + shown.day(cycle.periodEnd()),
                cycle.state().released(),
                tiles(facts, shown),
                facts.stages().stream().map(stage -> stage(stage, shown)).toList(),
                levels(facts, levels),
                bins(facts.rows()),
                levels,
                units(facts, levels, shown),
                remarks(facts, shown),
                shown.say("report.printed.plain", shown.minute(calendar.now()), viewer.id()));
    }

    private static List<CyclePaper.Tile> tiles(CycleFacts.Facts facts, Shown shown) {
        var totals = CycleGrids.totals(facts.rows());
        return List.of(
                new CyclePaper.Tile(
                        shown.say("report.people"), String.valueOf(facts.rows().size())),
                new CyclePaper.Tile(shown.say("report.withResult"), String.valueOf(totals.n())),
                new CyclePaper.Tile(shown.say("report.mean"), two(totals.mean().value())),
                new CyclePaper.Tile(
                        shown.say("report.deviation"), two(totals.deviation().value())),
                new CyclePaper.Tile(
                        shown.say("report.decided"),
                        String.valueOf(facts.decided().size())));
    }

    private CyclePaper.StageRow stage(StageWindow stage, Shown shown) {
        var people = stage.done() + stage.missed() + stage.open();
        return new CyclePaper.StageRow(
                shown.say("report.stage." + stage.stage().code()),
                shown.say("report.window." + stage.state()),
                people,
                stage.done(),
                stage.missed(),
                stage.open(),
                percent(stage.done(), people),
                percent(stage.missed(), people),
                percent(stage.done(), people),
                day(stage.opensAt(), shown),
                day(stage.dueAt(), shown),
                days(stage, shown));
    }

    private String days(StageWindow stage, Shown shown) {
        var from = stage.opensAt();
        var due = stage.dueAt();
        return from == null || due == null
                ? Shown.NOTHING
                : String.valueOf(calendar.workingDays(local(from, shown), local(due, shown)));
    }

    private static String day(@Nullable Instant moment, Shown shown) {
        return moment == null ? Shown.NOTHING : shown.day(moment);
    }

    private static LocalDate local(Instant moment, Shown shown) {
        return moment.atZone(shown.zone()).toLocalDate();
    }

    private static List<CyclePaper.LevelRow> levels(CycleFacts.Facts facts, List<String> levels) {
        var before = Levels.before(facts.rows(), facts.decided());
        var after = Levels.counts(facts.rows().stream().map(ResultReading.ResultRow::level));
        var all = after.values().stream().mapToLong(Long::longValue).sum();
        return levels.stream()
                .map(level -> {
                    var was = before.getOrDefault(level, 0L);
                    var is = after.getOrDefault(level, 0L);
                    return new CyclePaper.LevelRow(
                            level, was, is, percent(was, all), percent(is, all), percent(is, all) + " %");
                })
                .toList();
    }

    private static List<CyclePaper.Bin> bins(List<ResultReading.ResultRow> rows) {
        var counts = rows.stream()
                .filter(row -> row.total() != null)
                .map(row -> (int) Double.parseDouble(String.valueOf(row.total())) / BIN)
                .map(bin -> Math.max(0, Math.min(LAST_BIN, bin)))
                .collect(Collectors.groupingBy(bin -> bin, Collectors.counting()));
        var most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return IntStream.rangeClosed(0, LAST_BIN)
                .mapToObj(bin -> {
                    var people = counts.getOrDefault(bin, 0L);
                    var height = most == 0 ? 0 : people * HIGHEST / most;
                    return new CyclePaper.Bin(String.valueOf(bin * BIN), people, one(height), one(HIGHEST - height));
                })
                .toList();
    }

    private static List<CyclePaper.UnitRow> units(CycleFacts.Facts facts, List<String> levels, Shown shown) {
        var byUnit = facts.rows().stream()
                .collect(Collectors.groupingBy(ResultReading.ResultRow::orgUnit, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<CyclePaper.UnitRow>();
        byUnit.forEach((unit, people) ->
                rows.add(unit(facts.names().units().getOrDefault(unit, unit), people, levels, false)));
        rows.add(unit(shown.say("report.all"), facts.rows(), levels, true));
        return rows;
    }

    private static CyclePaper.UnitRow unit(
            String name, List<ResultReading.ResultRow> people, List<String> levels, boolean all) {
        Description totals = CycleGrids.totals(people);
        var counts = Levels.counts(people.stream().map(ResultReading.ResultRow::level));
        var rated = counts.values().stream().mapToLong(Long::longValue).sum();
        var parts = new ArrayList<CyclePaper.Part>();
        var before = 0L;
        for (var at = 0; at < levels.size(); at++) {
            var here = counts.getOrDefault(levels.get(at), 0L);
            if (here > 0) {
                parts.add(new CyclePaper.Part(
                        levels.get(at),
                        percent(before, rated),
                        percent(here, rated),
                        COLOURS.get(Math.min(at, COLOURS.size() - 1))));
            }
            before += here;
        }
        return new CyclePaper.UnitRow(
                name,
                people.size(),
                totals.n(),
                two(totals.mean().value()),
                two(totals.deviation().value()),
                levels.stream().map(level -> counts.getOrDefault(level, 0L)).toList(),
                parts,
                all);
    }

    private static List<String> remarks(CycleFacts.Facts facts, Shown shown) {
        var remarks = new ArrayList<String>();
        facts.rows().stream()
                .filter(row -> row.outcome() != null && !row.outcome().equals("SCORED"))
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.outcome()), TreeMap::new, Collectors.counting()))
                .forEach((outcome, people) -> remarks.add(
                        shown.say("report.remark.outcome", people, shown.say("report.outcome.short." + outcome))));
        facts.decided().stream()
                .collect(Collectors.groupingBy(ResultReading.Decided::source, TreeMap::new, Collectors.counting()))
                .forEach((source, changes) ->
                        remarks.add(shown.say("report.remark.decided", changes, shown.say("report.source." + source))));
        return remarks;
    }

    private static String two(@Nullable Double value) {
        return value == null ? Shown.NOTHING : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "0" : one(part * WHOLE / whole);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
