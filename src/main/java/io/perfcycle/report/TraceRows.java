package io.perfcycle.report;

import io.perfcycle.result.TraceView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A trace as rows of a printed table: what was reached, what earns how much, and how it adds up. */
final class TraceRows {

    /** The end of the scale of points. */
    private static final BigDecimal MOST = new BigDecimal(120);

    private static final BigDecimal ON_TARGET = new BigDecimal(100);
    private static final BigDecimal ENOUGH = new BigDecimal(60);
    private static final BigDecimal PERCENT = new BigDecimal(100);

    private static final String TARGET = "target";

    private final Shown shown;

    TraceRows(Shown shown) {
        this.shown = shown;
    }

    PersonPaper.Outcome outcome(TraceView trace) {
        var total = trace.total() == null ? trace.soFar() : trace.total();
        return new PersonPaper.Outcome(total, trace.level(), trace.coefficient(), warning(trace), bar(total));
    }

    private @Nullable String warning(TraceView trace) {
        if (!trace.outcome().equals("SCORED")) {
            return shown.say("report.outcome." + trace.outcome());
        }
        return trace.vetoed() ? shown.say("report.vetoed") : null;
    }

    List<PersonPaper.Row> rows(TraceView trace) {
        return trace.items().stream().map(this::row).toList();
    }

    private PersonPaper.Row row(TraceView.ItemView item) {
        var anchors = item.scaledAnchors().isEmpty() ? item.anchors() : item.scaledAnchors();
        return new PersonPaper.Row(
                shown.name(item.name(), item.nameEn()),
                item.unit(),
                item.formula(),
                Shown.figure(item.weight()),
                target(anchors),
                anchors.entrySet().stream()
                        .filter(anchor -> !anchor.getKey().equals(TARGET))
                        .map(anchor ->
                                shown.say("report.anchor." + anchor.getKey()) + " " + Shown.figure(anchor.getValue()))
                        .collect(Collectors.joining(" · ")),
                Shown.figure(item.actual()),
                item.points(),
                item.weighted(),
                item.status().equals("SCORED") ? null : shown.say("report.status." + item.status()),
                item.note(),
                bar(item.points()));
    }

    private static String target(java.util.Map<String, String> anchors) {
        if (anchors.containsKey("low") && anchors.containsKey("high")) {
            return Shown.figure(anchors.get("low")) + " – " + Shown.figure(anchors.get("high"));
        }
        return Shown.figure(anchors.get(TARGET));
    }

    private static PersonPaper.Bar bar(@Nullable String points) {
        if (points == null) {
            return new PersonPaper.Bar("0", "poor");
        }
        var exact = new BigDecimal(points).max(BigDecimal.ZERO).min(MOST);
        var look = exact.compareTo(ON_TARGET) >= 0 ? "good" : exact.compareTo(ENOUGH) >= 0 ? "fair" : "poor";
        return new PersonPaper.Bar(
                exact.multiply(PERCENT).divide(MOST, 1, RoundingMode.HALF_UP).toPlainString(), look);
    }

    List<PersonPaper.Sum> sums(TraceView trace) {
        var several = trace.segments().size() > 1;
        return trace.segments().stream()
                .filter(segment -> segment.total() != null)
                .map(segment -> new PersonPaper.Sum(
                        several
                                ? shown.say(
                                        "report.segment", segment.name(), segment.from(), segment.to(), segment.days())
                                : null,
                        shown.say(
                                "report.sum",
                                segment.weightedSum(),
                                segment.weightCounted(),
                                segment.bonus(),
                                String.valueOf(segment.total()))))
                .toList();
    }

    List<PersonPaper.Decision> decisions(TraceView trace) {
        return trace.decisions().stream()
                .map(one -> new PersonPaper.Decision(
                        shown.say("report.source." + one.source()),
                        shown.day(Instant.parse(one.at())),
                        Stream.of(
                                        change("report.total", one.totalBefore(), one.total()),
                                        change("report.level", one.levelBefore(), one.level()))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        one.reason()))
                .toList();
    }

    private String change(String label, @Nullable String before, @Nullable String after) {
        return java.util.Objects.equals(before, after)
                ? ""
                : "%s %s → %s"
                        .formatted(
                                shown.say(label),
                                before == null ? Shown.NOTHING : before,
                                after == null ? Shown.NOTHING : after);
    }
}
