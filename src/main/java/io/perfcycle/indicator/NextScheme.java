package io.perfcycle.indicator;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Viewer;
import io.perfcycle.imports.Imports;
import io.perfcycle.problem.Plain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a decision becomes the next version of indicators and scorecards: as if it had been imported, with the same checks and
 * codes. What runs already keeps its snapshots; a later cycle takes over what is in force on its first day.
 */
@Component
public class NextScheme {

    /**
     * What is to be from a day on.
     *
     * @param indicators changed indicators; each carries the day from which it counts
     * @param lines whole scorecards, each line with its post and day
     */
    public record Version(List<Indicator> indicators, List<ScorecardLine> lines) {
        public Version {
            indicators = List.copyOf(indicators);
            lines = List.copyOf(lines);
        }
    }

    /** What an import objects to: at a row of the indicators or of the scorecards, the first being 1. */
    public record Objection(String dataset, int row, String column, String code, String value) {}

    private static final String INDICATORS = "indicators";
    private static final String SCORECARDS = "scorecards";
    private static final String FALLS_WITH = "SCORECARD_REJECTED";

    private final Imports imports;
    private final Indicators indicators;
    private final AuditTrail audit;
    private final TransactionTemplate apart;

    NextScheme(Imports imports, Indicators indicators, AuditTrail audit, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.indicators = indicators;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What an import of this version would object to; nothing stays of it. That a scorecard falls with one of its lines is not said. */
    public List<Objection> rehearse(Version version, Viewer by) {
        var all = Objects.requireNonNull(apart.execute(status -> {
            status.setRollbackOnly();
            return take(version, by);
        }));
        var causes =
                all.stream().filter(each -> !each.code().equals(FALLS_WITH)).toList();
        return causes.isEmpty() ? all : causes;
    }

    /** A scorecard may rest on what an indicator is only now. */
    private List<Objection> take(Version version, Viewer by) {
        var objections = take(
                INDICATORS, version.indicators().stream().map(NextScheme::row).toList(), by);
        return objections.isEmpty()
                ? take(SCORECARDS, version.lines().stream().map(NextScheme::row).toList(), by)
                : objections;
    }

    private List<Objection> take(String dataset, List<Map<String, String>> rows, Viewer by) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var columns =
                rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        var table = new ArrayList<List<String>>();
        table.add(columns);
        rows.forEach(row -> table.add(
                columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return imports.takeRows(dataset, table, false, by, Locale.ENGLISH).errors().stream()
                .map(error -> new Objection(dataset, error.row(), error.column(), error.code(), error.value()))
                .toList();
    }

    /**
     * Makes it the next version, in the caller's transaction; saying what is stored already changes nothing.
     *
     * @param reason for the audit trail
     * @throws IllegalStateException if an import would object
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void adopt(Version version, Viewer by, String reason) {
        var before = indicators.valid();
        var stored = new LinkedHashMap<String, List<ScorecardLine>>();
        version.lines().stream()
                .map(ScorecardLine::effectiveFrom)
                .distinct()
                .forEach(day -> stored.putAll(indicators.scorecardsOn(day)));
        var objections = take(version, by);
        if (!objections.isEmpty()) {
            throw new IllegalStateException("The next scheme cannot be adopted: " + objections);
        }
        for (var indicator : version.indicators()) {
            var old = before.get(indicator.code());
            var now = indicators.find(indicator.code()).orElseThrow();
            if (old == null || old.version() != now.version()) {
                audit.record("indicator.version", indicator.code(), old == null ? null : told(old), told(now), reason);
            }
        }
        version.lines().stream()
                .collect(Collectors.groupingBy(ScorecardLine::post, LinkedHashMap::new, Collectors.toList()))
                .forEach((post, lines) -> {
                    var old = stored.getOrDefault(post, List.of());
                    if (!told(old).equals(told(lines)) || !day(old).equals(day(lines))) {
                        audit.record("scorecard.version", post + " " + day(lines), told(old), told(lines), reason);
                    }
                });
    }

    private static String told(Indicator indicator) {
        return "version %d: %s; %s; %s"
                .formatted(indicator.version(), indicator.name(), indicator.formula(), indicator.definition());
    }

    private static String day(List<ScorecardLine> lines) {
        return lines.isEmpty() ? "" : lines.get(0).effectiveFrom().toString();
    }

    private static String told(List<ScorecardLine> lines) {
        return lines.stream()
                .map(line -> line.indicator() + " " + Plain.text(line.weight()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> row(Indicator indicator) {
        var row = new LinkedHashMap<String, String>();
        row.put("code", indicator.code());
        row.put("name", indicator.name());
        put(row, "name_en", indicator.nameEn());
        row.put("kind", indicator.kind().name());
        put(row, "unit", indicator.unit());
        put(row, "unit_en", indicator.unitEn());
        put(row, "direction", indicator.direction());
        row.put("basis", indicator.basis().name());
        put(row, "formula", indicator.formula());
        put(row, "source", indicator.source());
        put(row, "owner", indicator.owner());
        put(row, "guard_of", indicator.guardOf());
        row.put("missing", indicator.missing().name());
        put(row, "definition", indicator.definition());
        put(row, "definition_en", indicator.definitionEn());
        put(row, "effective_from", indicator.effectiveFrom());
        return row;
    }

    private static Map<String, String> row(ScorecardLine line) {
        var row = new LinkedHashMap<String, String>();
        row.put("post", line.post());
        row.put("indicator", line.indicator());
        row.put("weight", Plain.text(line.weight()));
        put(row, "threshold", line.threshold());
        put(row, "target", line.target());
        put(row, "stretch", line.stretch());
        put(row, "low", line.low());
        put(row, "high", line.high());
        put(row, "low_zero", line.lowZero());
        put(row, "high_zero", line.highZero());
        put(row, "min_weight", line.minWeight());
        put(row, "max_weight", line.maxWeight());
        if (!line.effectiveFrom().equals(ScorecardLine.EVER)) {
            put(row, "effective_from", line.effectiveFrom());
        }
        return row;
    }

    private static void put(Map<String, String> row, String column, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            row.put(column, Plain.text(number));
        } else if (value instanceof LocalDate || value instanceof Enum<?> || value instanceof String) {
            row.put(column, value.toString());
        }
    }
}
