package io.perfcycle.result;

import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.problem.Wording;
import io.perfcycle.scoring.Anchors;
import io.perfcycle.scoring.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A trace as the outside reads it: every number a string, every remark a sentence in the reader's language.
 *
 * @param certainty how far differences between people are more than chance, from release on and where a review has looked; null
 *     otherwise
 */
public record TraceView(
        String cycle,
        String employeeNo,
        String outcome,
        @Nullable String total,
        @Nullable String soFar,
        @Nullable String level,
        @Nullable String coefficient,
        boolean vetoed,
        boolean released,
        @Nullable Integer version,
        List<SegmentView> segments,
        List<ItemView> items,
        List<DecisionView> decisions,
        List<String> notes,
        @Nullable String certainty) {

    private static final Set<ResultVersion.Source> DECISIONS =
            EnumSet.of(ResultVersion.Source.CALIBRATION, ResultVersion.Source.APPEAL, ResultVersion.Source.CORRECTION);

    /**
     * What people decided about the result after it was calculated: in calibration, on appeal, or as a correction. Who
     * decided stands in the result versions and the audit trail, not here.
     */
    public record DecisionView(
            int version,
            String source,
            @Nullable String totalBefore,
            @Nullable String total,
            @Nullable String levelBefore,
            @Nullable String level,
            @Nullable String coefficient,
            @Nullable String reason,
            String at) {}

    /** A factor by which volume anchors are scaled, as a fraction. */
    public record FactorView(String name, String numerator, String denominator) {}

    /** Days under one scorecard. */
    public record SegmentView(
            String name,
            String from,
            String to,
            String days,
            List<FactorView> factors,
            String outcome,
            String weightWhole,
            String weightCounted,
            String coverage,
            String weightedSum,
            String bonus,
            @Nullable String total,
            List<String> notes) {}

    /** One indicator. */
    public record ItemView(
            String indicator,
            String name,
            @Nullable String nameEn,
            String kind,
            @Nullable String direction,
            String basis,
            String missing,
            @Nullable String unit,
            String weight,
            @Nullable String formula,
            Map<String, @Nullable String> inputs,
            @Nullable String actual,
            Map<String, String> anchors,
            Map<String, String> scaledAnchors,
            @Nullable String points,
            @Nullable String weighted,
            String status,
            String note) {}

    static Map<String, String> anchors(@Nullable Anchors anchors) {
        var shown = new LinkedHashMap<String, String>();
        if (anchors != null) {
            put(shown, "threshold", anchors.threshold());
            put(shown, "target", anchors.target());
            put(shown, "stretch", anchors.stretch());
            put(shown, "low", anchors.low());
            put(shown, "high", anchors.high());
            put(shown, "lowZero", anchors.lowZero());
            put(shown, "highZero", anchors.highZero());
        }
        return shown;
    }

    private static void put(Map<String, String> shown, String name, @Nullable BigDecimal value) {
        if (value != null) {
            shown.put(name, value.toPlainString());
        }
    }

    /** The decisions among these versions, each beside what stood before it. */
    static List<DecisionView> decisions(List<ResultVersion> versions) {
        var decisions = new ArrayList<DecisionView>();
        for (var at = 1; at < versions.size(); at++) {
            var version = versions.get(at);
            if (DECISIONS.contains(version.source())) {
                decisions.add(decision(versions.get(at - 1), version));
            }
        }
        return decisions;
    }

    private static DecisionView decision(ResultVersion before, ResultVersion version) {
        return new DecisionView(
                version.version(),
                version.source().name(),
                before.total() == null ? null : before.total().toPlainString(),
                version.total() == null ? null : version.total().toPlainString(),
                before.level(),
                version.level(),
                version.coefficient() == null
                        ? null
                        : version.coefficient().stripTrailingZeros().toPlainString(),
                version.reason(),
                version.createdAt().toString());
    }

    static SegmentView segment(Trace.Segment segment, Wording wording, Locale locale) {
        return new SegmentView(
                segment.name(),
                segment.from(),
                segment.to(),
                String.valueOf(segment.days()),
                segment.scaling().stream()
                        .map(factor -> new FactorView(
                                factor.name().name(),
                                factor.numerator().toPlainString(),
                                factor.denominator().toPlainString()))
                        .toList(),
                segment.outcome().name(),
                text(segment.weightWhole()),
                text(segment.weightCounted()),
                text(segment.coverage()),
                text(segment.weightedSum()),
                text(segment.bonus()),
                segment.total() == null ? null : segment.total().toPlainString(),
                notes(segment.notes(), wording, locale));
    }

    static ItemView item(Trace.Item item, @Nullable ScorecardItem line, Wording wording, Locale locale) {
        var inputs = new LinkedHashMap<String, @Nullable String>();
        item.inputs().forEach((name, value) -> inputs.put(name, value == null ? null : value.toPlainString()));
        return new ItemView(
                item.indicator(),
                line == null ? item.indicator() : line.line().name(),
                line == null ? null : line.line().nameEn(),
                item.kind().name(),
                item.direction() == null ? null : item.direction().name(),
                item.basis().name(),
                item.missing().name(),
                line == null ? null : line.line().unitShown(),
                text(item.weight()),
                item.formula(),
                inputs,
                item.actual() == null ? null : item.actual().toPlainString(),
                anchors(item.anchors()),
                anchors(item.scaledAnchors()),
                item.points() == null ? null : item.points().toPlainString(),
                item.weighted() == null ? null : item.weighted().toPlainString(),
                item.status().name(),
                notes(item.notes(), wording, locale).stream().collect(Collectors.joining(" ")));
    }

    static List<String> notes(List<Trace.Note> notes, Wording wording, Locale locale) {
        return notes.stream()
                .map(note -> wording.say(
                        locale, "scoring.note." + note.code(), note.arguments().toArray()))
                .toList();
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }
}
