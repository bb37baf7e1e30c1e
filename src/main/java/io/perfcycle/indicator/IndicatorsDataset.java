package io.perfcycle.indicator;

import static io.perfcycle.imports.Column.optional;
import static io.perfcycle.imports.Column.required;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.imports.Candidates;
import io.perfcycle.imports.ImportRun;
import io.perfcycle.imports.KeyedDataset;
import io.perfcycle.imports.Row;
import io.perfcycle.imports.Words;
import io.perfcycle.organization.Employees;
import io.perfcycle.scoring.Basis;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Formula;
import io.perfcycle.scoring.FormulaException;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.MissingPolicy;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Imports indicators: a changed one becomes a new version, so that what was scored stays as it was scored. */
@Component
class IndicatorsDataset extends KeyedDataset<Indicator> {

    private final Indicators indicators;
    private final Employees employees;
    private final JdbcTemplate jdbc;

    IndicatorsDataset(Indicators indicators, Employees employees, JdbcTemplate jdbc) {
        super(
                "indicators",
                required("code"),
                required("name"),
                optional("name_en"),
                required("kind"),
                optional("unit"),
                optional("unit_en"),
                optional("direction"),
                optional("basis"),
                optional("formula"),
                optional("source"),
                optional("owner"),
                optional("guard_of"),
                optional("missing"),
                optional("definition"),
                optional("definition_en"),
                optional("effective_from"));
        this.indicators = indicators;
        this.employees = employees;
        this.jdbc = jdbc;
    }

    @Override
    protected Indicator read(Row row, ImportRun run) {
        var kind = row.choice("kind", Kind.class);
        return new Indicator(
                0,
                row.code("code"),
                0,
                row.text("name", 200),
                row.optionalText("name_en", 200),
                kind,
                row.optionalText("unit", 32),
                row.optionalText("unit_en", 32),
                row.optionalChoice("direction", Direction.class),
                Objects.requireNonNullElse(row.optionalChoice("basis", Basis.class), Basis.RATE),
                formula(row),
                row.optionalText("source", 64),
                row.optionalPerson("owner"),
                row.optionalCode("guard_of"),
                Objects.requireNonNullElse(
                        row.optionalChoice("missing", MissingPolicy.class), MissingPolicy.defaultFor(kind)),
                row.optionalText("definition", 2_000),
                row.optionalText("definition_en", 2_000),
                row.optionalDate("effective_from"));
    }

    private static @Nullable String formula(Row row) {
        var formula = row.optionalText("formula", Formula.LONGEST);
        if (formula == null || formula.length() > Formula.LONGEST) {
            return formula;
        }
        try {
            Formula.parse(formula);
        } catch (FormulaException e) {
            row.reject(
                    "formula",
                    "INVALID_FORMULA",
                    new Words("scoring.formula." + e.reason().name(), e.arguments()));
        }
        return formula;
    }

    @Override
    protected String key(Indicator indicator) {
        return indicator.code();
    }

    @Override
    protected String keyColumn() {
        return "code";
    }

    @Override
    protected Map<String, Indicator> stored() {
        return indicators.valid();
    }

    @Override
    protected boolean same(Indicator stored, Indicator candidate) {
        return stored.saysTheSameAs(candidate);
    }

    @Override
    protected void check(Candidates<Indicator> candidates, Map<String, Indicator> stored) {
        candidates.checkReferences("owner", Indicator::owner, employees.numbers(), "employees");
        for (var candidate : candidates.sound()) {
            if (candidate.value().code().equals(candidate.value().guardOf())) {
                candidate.row().reject("guard_of", "UNKNOWN_REFERENCE", Words.of("indicator.import.GUARDS_ITSELF"));
            }
        }
        candidates.checkReferencesWithin("guard_of", Indicator::guardOf, stored.keySet(), "indicators");
    }

    @Override
    protected void write(Collection<Indicator> created, Collection<Indicator> updated, ImportRun run) {
        var before = indicators.valid();
        jdbc.batchUpdate(
                "update indicator set valid = false where code = ? and valid = true",
                updated.stream().map(each -> new Object[] {each.code()}).toList());
        var insert = """
                insert into indicator (code, version, valid, name, name_en, kind, unit, unit_en, direction, basis, formula, source, owner,
                  guard_of, missing, definition, definition_en, effective_from, created_at)
                values (?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        var now = UtcColumn.write(run.at());
        jdbc.batchUpdate(
                insert, created.stream().map(each -> values(each, 1, now)).toList());
        jdbc.batchUpdate(
                insert,
                updated.stream()
                        .map(each -> values(each, before.get(each.code()).version() + 1, now))
                        .toList());
    }

    private static Object[] values(Indicator indicator, int version, Object now) {
        return new Object[] {
            indicator.code(),
            version,
            indicator.name(),
            indicator.nameEn(),
            indicator.kind().name(),
            indicator.unit(),
            indicator.unitEn(),
            indicator.direction() == null ? null : indicator.direction().name(),
            indicator.basis().name(),
            indicator.formula(),
            indicator.source(),
            indicator.owner(),
            indicator.guardOf(),
            indicator.missing().name(),
            indicator.definition(),
            indicator.definitionEn(),
            indicator.effectiveFrom(),
            now
        };
    }
}
