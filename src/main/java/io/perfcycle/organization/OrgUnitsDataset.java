package io.perfcycle.organization;

import static io.perfcycle.imports.Column.optional;
import static io.perfcycle.imports.Column.required;

import io.perfcycle.imports.Candidates;
import io.perfcycle.imports.ImportRun;
import io.perfcycle.imports.KeyedDataset;
import io.perfcycle.imports.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Imports units. The manager may be somebody who is imported only afterwards (people need their units first), so the number
 * is not checked here: until that person exists, the unit counts as having no manager.
 */
@Component
class OrgUnitsDataset extends KeyedDataset<OrgUnit> {

    private final Organization organization;
    private final EmployeeAccounts accounts;
    private final JdbcTemplate jdbc;

    OrgUnitsDataset(Organization organization, EmployeeAccounts accounts, JdbcTemplate jdbc) {
        super(
                "org-units",
                required("code"),
                required("name"),
                optional("name_en"),
                optional("parent"),
                optional("manager"));
        this.organization = organization;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    protected OrgUnit read(Row row, ImportRun run) {
        return new OrgUnit(
                row.code("code"),
                row.text("name", 200),
                row.optionalText("name_en", 200),
                row.optionalCode("parent"),
                row.optionalPerson("manager"));
    }

    @Override
    protected String key(OrgUnit unit) {
        return unit.code();
    }

    @Override
    protected String keyColumn() {
        return "code";
    }

    @Override
    protected Map<String, OrgUnit> stored() {
        return organization.units();
    }

    @Override
    protected void check(Candidates<OrgUnit> candidates, Map<String, OrgUnit> stored) {
        var above = new HashMap<String, String>();
        stored.values().forEach(unit -> above.put(unit.code(), unit.parent()));
        do {
            candidates.checkReferencesWithin("parent", OrgUnit::parent, stored.keySet(), "org-units");
        } while (Circles.reject(candidates, "parent", OrgUnit::code, OrgUnit::parent, above));
    }

    @Override
    protected void write(Collection<OrgUnit> created, Collection<OrgUnit> updated, ImportRun run) {
        jdbc.batchUpdate(
                "insert into org_unit (name, name_en, parent, manager_no, code) values (?, ?, ?, ?, ?)",
                created.stream().map(OrgUnitsDataset::values).toList());
        jdbc.batchUpdate(
                "update org_unit set name = ?, name_en = ?, parent = ?, manager_no = ? where code = ?",
                updated.stream().map(OrgUnitsDataset::values).toList());
        if (!created.isEmpty() || !updated.isEmpty()) {
            spread();
            accounts.refresh();
        }
    }

    /** Who is below whom, anew: a moved unit takes everything below along. */
    private void spread() {
        jdbc.update("delete from org_unit_tree");
        jdbc.update("""
                insert into org_unit_tree (above, unit)
                with recursive below (above, unit) as (
                  select code, code from org_unit
                  union
                  select b.above, u.code from org_unit u join below b on u.parent = b.unit
                )
                select above, unit from below""");
    }

    private static Object[] values(OrgUnit unit) {
        return new Object[] {unit.name(), unit.nameEn(), unit.parent(), unit.managerNo(), unit.code()};
    }
}
