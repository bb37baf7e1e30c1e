package io.perfcycle.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Released cycles whose points a test makes up, written as rows as the product would have left them. */
final class PlantedCycles {

    /** One line of a scorecard. */
    record Line(String indicator, String kind, int weight) {}

    /** A person's points by the places of the lines; NaN where the figure is missing. */
    record Person(String employeeNo, String post, List<Line> lines, double[] points) {}

    private final JdbcTemplate rows;

    PlantedCycles(JdbcTemplate rows) {
        this.rows = rows;
    }

    void indicator(String code, String kind, String formula) {
        rows.update("delete from indicator where code = ?", code);
        rows.update(
                """
                insert into indicator (code, version, valid, name, name_en, kind, direction, basis, formula, missing,
                created_at) values (?, 1, true, ?, ?, ?, ?, 'RATE', ?, 'REWEIGHT', current_timestamp)""",
                code,
                "指标" + code,
                "Indicator " + code,
                kind,
                kind.equals("QUANTITATIVE") ? "HIGHER" : null,
                formula);
    }

    /** A closed cycle with these results; the total is what the points come to. */
    void cycle(String code, LocalDate from, LocalDate to, List<Person> people) {
        rows.update(
                "delete from result_version where participation_id in (select id from participation where cycle = ?)",
                code);
        rows.update("delete from participation where cycle = ?", code);
        rows.update("delete from cycle where code = ?", code);
        rows.update(
                """
                insert into cycle (code, name, period_start, period_end, cadence, settings, state, created_by,
                created_at, deployment, version) values (?, ?, ?, ?, ?,
                '{"orgUnits":[],"posts":[],"employees":[],"deadlines":{},"checkIns":"NONE","weights":{}}', 'CLOSED',
                'test', current_timestamp, ?, 0)""",
                code,
                code,
                Date.valueOf(from),
                Date.valueOf(to),
                code.substring(0, code.lastIndexOf('-')),
                deployment());
        rows.batchUpdate(
                """
                insert into participation (cycle, employee_no, name, org_unit, post, manager_no, employment_type, fte,
                hired_on, state) values (?, ?, ?, 'PLANTED', ?, 'BOSS', 'FULL_TIME', 1, '2020-01-01', 'ACTIVE')""",
                people.stream()
                        .map(one -> new Object[] {code, one.employeeNo(), one.employeeNo(), one.post()})
                        .toList());
        var ids = rows.queryForList("select employee_no, id from participation where cycle = ?", code).stream()
                .collect(Collectors.toMap(row -> (String) row.get("employee_no"), row -> row.get("id")));
        var versions = new ArrayList<Object[]>();
        people.forEach(one -> {
            var total = total(one);
            versions.add(new Object[] {ids.get(one.employeeNo()), total, level(total), trace(one, total)});
        });
        rows.batchUpdate("""
                insert into result_version (participation_id, version, source, outcome, total, level, coefficient, vetoed,
                rules, trace, actor, created_at)
                values (?, 1, 'EVALUATION', 'SCORED', ?, ?, 1, false, 'rules', ?, 'BOSS', current_timestamp)""", versions);
    }

    /** The models that the product has deployed, the decision table of levels among them. */
    private String deployment() {
        return rows.queryForObject(
                "select DEPLOYMENT_ID_ from ACT_RE_DECISION_DEF where KEY_ = 'rating' order by VERSION_ desc limit 1",
                String.class);
    }

    /** Leaves nothing behind for the tests that share the database. */
    void clear() {
        rows.update("delete from measurement where source = 'planted'");
        rows.update("delete from result_version where participation_id in"
                + " (select id from participation where cycle like 'EV-%')");
        rows.update("delete from participation where cycle like 'EV-%'");
        rows.update("delete from cycle where code like 'EV-%'");
        for (var code : List.of("EV_", "WE_", "SC_", "BIG_")) {
            rows.update("delete from scorecard_line where left(post, char_length(?)) = ?", code, code);
            rows.update("delete from post where left(code, char_length(?)) = ?", code, code);
            rows.update("delete from indicator where left(code, char_length(?)) = ?", code, code);
        }
    }

    /** A post with the scorecard of these lines, in force for ever; bounds 5 to 40. */
    void scorecard(String post, List<Line> lines) {
        rows.update("delete from post where code = ?", post);
        rows.update("insert into post (code, name, name_en) values (?, ?, ?)", post, "岗位" + post, "Post " + post);
        rows.update("delete from scorecard_line where post = ?", post);
        lines.forEach(line -> rows.update(
                "insert into scorecard_line (post, effective_from, indicator, weight, min_weight, max_weight)"
                        + " values (?, '2000-01-01', ?, ?, 5, 40)",
                post,
                line.indicator(),
                line.weight()));
    }

    /** One figure of a measure for each of these people on one day. */
    void measure(String measure, LocalDate day, Map<String, Double> values) {
        rows.batchUpdate(
                """
                insert into measurement (source, external_id, revision, employee_no, measure, measured_on, measured_value,
                run_id, row_no, recorded_at) values ('planted', ?, 1, ?, ?, ?, ?, 0, 0, current_timestamp)""",
                values.entrySet().stream()
                        .map(one -> new Object[] {
                            measure + "-" + day + "-" + one.getKey(),
                            one.getKey(),
                            measure,
                            Date.valueOf(day),
                            one.getValue()
                        })
                        .toList());
    }

    private static BigDecimal total(Person one) {
        var sum = 0.0;
        var weights = 0;
        for (var at = 0; at < one.points().length; at++) {
            if (!Double.isNaN(one.points()[at])) {
                sum += one.lines().get(at).weight() * one.points()[at];
                weights += one.lines().get(at).weight();
            }
        }
        return BigDecimal.valueOf(weights == 0 ? 0 : sum / weights).setScale(2, RoundingMode.HALF_UP);
    }

    private static String level(BigDecimal total) {
        var points = total.doubleValue();
        return points >= 110 ? "S" : points >= 100 ? "A" : points >= 85 ? "B" : points >= 70 ? "C" : "D";
    }

    private static String trace(Person one, BigDecimal total) {
        var items = new ArrayList<String>();
        for (var at = 0; at < one.points().length; at++) {
            items.add(item(one.lines().get(at), one.points()[at]));
        }
        return """
                {"outcome":"SCORED","total":"%s","soFar":"%s","vetoed":false,"segments":[{"name":"","from":"2030-01-01",
                "to":"2030-03-31","days":90,"scaling":[],"outcome":"SCORED","weightWhole":"100","weightCounted":"100",
                "coverage":"100.00","weightedSum":"0","bonus":"0","total":"%s","items":[%s],"notes":[]}],"notes":[]}""".formatted(total, total, total, String.join(",", items));
    }

    private static String item(Line line, double points) {
        var there = !Double.isNaN(points);
        var figure = there ? String.format(Locale.ROOT, "\"%.2f\"", points) : "null";
        return """
                {"indicator":"%s","kind":"%s","direction":null,"basis":"RATE","missing":"REWEIGHT","weight":"%d","formula":null,
                "inputs":{},"actual":%s,"anchors":{},"scaledAnchors":null,"points":%s,"weighted":%s,"status":"%s","notes":[]}""".formatted(
                        line.indicator(),
                        line.kind(),
                        line.weight(),
                        figure,
                        figure,
                        there ? "\"1\"" : "null",
                        there ? "SCORED" : "MISSING");
    }
}
