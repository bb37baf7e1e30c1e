package io.perfcycle.imports;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.imports.ImportReport.Error;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Imports from texts, and a small company to import into; speaks to the same door as everybody. */
public final class ImportFixture {

    public static final Viewer HR = new Viewer("hr", Set.of(Role.HR));

    private static final List<String> TABLES = List.of(
            "measurement", "scorecard_line", "indicator", "course", "historic_result", "employee", "post", "org_unit");

    private final Imports imports;
    private final JdbcTemplate jdbc;

    public ImportFixture(Imports imports, JdbcTemplate jdbc) {
        this.imports = imports;
        this.jdbc = jdbc;
    }

    /** Nothing imported. */
    public void empty() {
        TABLES.forEach(table -> jdbc.update("delete from " + table));
    }

    /** A shop with two units, two posts and three people, E1 managing the others. */
    public void company() {
        empty();
        put("org-units", "code,name,parent\nHQ,总部,\nSHOP,门店,HQ\n");
        put("posts", "code,name\nHOST,带货主播\nCS,客服\n");
        put("employees", """
                employee_no,name,org_unit,post,manager,employment_type,hired_on
                E1,王一,HQ,HOST,,FULL_TIME,2020-01-01
                E2,李二,SHOP,HOST,E1,FULL_TIME,2021-01-01
                E3,张三,SHOP,CS,E1,FULL_TIME,2022-01-01
                """);
        put("indicators", """
                code,name,kind,direction,formula
                GMV,成交额,QUANTITATIVE,HIGHER,sum(gmv)
                CSAT,满意度,QUANTITATIVE,HIGHER,avg(csat)
                RED,红线,VETO,,
                """);
    }

    /** Imports, and insists that nothing is rejected. */
    public ImportReport put(String dataset, String csv) {
        var report = partial(dataset, csv);
        if (report.rejected() > 0) {
            throw new AssertionError(report.errors().toString());
        }
        return report;
    }

    public ImportReport partial(String dataset, String csv) {
        return take(dataset, csv.getBytes(StandardCharsets.UTF_8), ImportMode.PARTIAL, false, HR);
    }

    public ImportReport atomic(String dataset, String csv) {
        return take(dataset, csv.getBytes(StandardCharsets.UTF_8), ImportMode.ATOMIC, false, HR);
    }

    public ImportReport dryRun(String dataset, String csv) {
        return take(dataset, csv.getBytes(StandardCharsets.UTF_8), ImportMode.PARTIAL, true, HR);
    }

    public ImportReport take(String dataset, byte[] file, ImportMode mode, boolean dryRun, Viewer by) {
        return imports.take(
                new Upload(dataset, new ByteArrayInputStream(file), "test.csv", mode, dryRun, by), Locale.ENGLISH);
    }

    public int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    /** Faults as {@code row/column/code}. */
    public static List<String> faults(ImportReport report) {
        return report.errors().stream().map(ImportFixture::shown).toList();
    }

    private static String shown(Error error) {
        return error.row() + "/" + error.column() + "/" + error.code();
    }
}
