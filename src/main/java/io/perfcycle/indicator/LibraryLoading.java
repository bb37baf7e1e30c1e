package io.perfcycle.indicator;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Viewer;
import io.perfcycle.imports.Column;
import io.perfcycle.imports.Imports;
import io.perfcycle.indicator.LibraryLoad.Kept;
import io.perfcycle.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes indicators of the library into the company's own, by the same checks as a file. What the company has changed stays,
 * unless it is named to be replaced; the owner whom the company has given stays in any case.
 */
@Component
public class LibraryLoading {

    private final Library library;
    private final Indicators indicators;
    private final IndicatorsDataset dataset;
    private final Imports imports;
    private final AuditTrail audit;

    LibraryLoading(
            Library library, Indicators indicators, IndicatorsDataset dataset, Imports imports, AuditTrail audit) {
        this.library = library;
        this.indicators = indicators;
        this.dataset = dataset;
        this.imports = imports;
        this.audit = audit;
    }

    /** Loads a pack, or of it the codes in {@code only}, where that is not empty. */
    @Transactional
    public LibraryLoad load(
            String pack, Set<String> only, Set<String> replace, boolean dryRun, Viewer by, Locale reader) {
        library.pack(pack).orElseThrow(() -> Refusal.unknown("UNKNOWN_PACK", pack));
        var codes = new LinkedHashSet<String>();
        library.entries(pack).forEach(entry -> codes.add(entry.code()));
        refuseStrangers("only", only, codes);
        refuseStrangers("replace", replace, codes);
        if (!only.isEmpty()) {
            codes.retainAll(only);
        }
        return take(pack, codes, replace, dryRun, by, reader);
    }

    /** Sees to it that these indicators of the library are there; whatever the company has of that code is fine. */
    @Transactional
    public void ensure(Collection<String> codes, Viewer by, Locale reader) {
        var known = indicators.valid().keySet();
        var missing = new LinkedHashSet<>(codes);
        missing.removeIf(code -> known.contains(code) || library.find(code).isEmpty());
        if (!missing.isEmpty()) {
            take(String.join(",", missing), missing, Set.of(), false, by, reader);
        }
    }

    private LibraryLoad take(
            String what, Set<String> codes, Set<String> replace, boolean dryRun, Viewer by, Locale reader) {
        var stored = indicators.valid();
        var created = new ArrayList<String>();
        var replaced = new ArrayList<String>();
        var unchanged = new ArrayList<String>();
        var kept = new ArrayList<Kept>();
        for (var code : codes) {
            var own = stored.get(code);
            var differs = own == null ? List.<String>of() : differences(own, entry(code));
            if (own == null) {
                created.add(code);
            } else if (differs.isEmpty()) {
                unchanged.add(code);
            } else if (replace.contains(code)) {
                replaced.add(code);
            } else {
                kept.add(new Kept(code, differs));
            }
        }
        addGuarded(created, replaced, stored.keySet());
        var taken = new ArrayList<>(created);
        taken.addAll(replaced);
        var report = taken.isEmpty() ? null : imports.takeRows(dataset.name(), rows(taken, stored), dryRun, by, reader);
        var applied = !dryRun && (report == null || report.applied());
        if (applied && !taken.isEmpty()) {
            audit.record("library.load", what, null, String.join(",", taken), null);
        }
        return new LibraryLoad(
                what,
                dryRun,
                applied,
                List.copyOf(created),
                List.copyOf(replaced),
                unchanged,
                kept,
                report == null ? List.of() : report.errors());
    }

    private static void refuseStrangers(String field, Set<String> named, Set<String> codes) {
        named.stream().filter(code -> !codes.contains(code)).findFirst().ifPresent(code -> {
            throw Refusal.rule("NOT_IN_PACK", code).at("field", field);
        });
    }

    /** A guard refers to the indicator that it guards: that one comes along, from whatever pack. */
    private void addGuarded(List<String> created, List<String> replaced, Set<String> stored) {
        var open = new ArrayList<>(created);
        open.addAll(replaced);
        while (!open.isEmpty()) {
            var guarded = entry(open.remove(open.size() - 1)).indicator().guardOf();
            if (guarded != null && !stored.contains(guarded) && !created.contains(guarded)) {
                created.add(guarded);
                open.add(guarded);
            }
        }
    }

    private LibraryEntry entry(String code) {
        return library.find(code).orElseThrow();
    }

    private List<List<String>> rows(List<String> codes, Map<String, Indicator> stored) {
        var columns = dataset.columns().stream().map(Column::name).toList();
        var rows = new ArrayList<List<String>>();
        rows.add(columns);
        for (var code : codes) {
            var cells = entry(code).cells();
            var own = stored.get(code);
            var owner = own == null || own.owner() == null ? "" : own.owner();
            rows.add(columns.stream()
                    .map(column -> column.equals("owner") ? owner : cells.getOrDefault(column, ""))
                    .toList());
        }
        return rows;
    }

    /** The columns in which the company's version says something else; whom it belongs to is the company's own matter. */
    List<String> differences(Indicator own, LibraryEntry entry) {
        var ours = values(own);
        var theirs = values(entry.indicator());
        return ours.keySet().stream()
                .filter(column -> !Objects.equals(ours.get(column), theirs.get(column)))
                .toList();
    }

    private static Map<String, @Nullable Object> values(Indicator indicator) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("name", indicator.name());
        values.put("name_en", indicator.nameEn());
        values.put("kind", indicator.kind());
        values.put("unit", indicator.unit());
        values.put("unit_en", indicator.unitEn());
        values.put("direction", indicator.direction());
        values.put("basis", indicator.basis());
        values.put("formula", indicator.formula());
        values.put("source", indicator.source());
        values.put("guard_of", indicator.guardOf());
        values.put("missing", indicator.missing());
        values.put("definition", indicator.definition());
        values.put("definition_en", indicator.definitionEn());
        return values;
    }
}
