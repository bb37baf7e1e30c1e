package io.perfcycle.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Past cycles written straight into the tables by a stated model: each person has an ability; figures measure it with noise, and
 * managers judge it with noise. Planted: manager {@code PH-M0} is kinder by {@code kinder} standard deviations, and people on
 * flexible hours lose {@code unfair} points that their figures do not explain.
 */
public final class PlantedHistory {

    public static final String FIRST = "PH1";
    public static final String SECOND = "PH2";

    private final JdbcTemplate rows;
    private final double kinder;
    private final double unfair;
    private final int managers;
    private final int team;

    public PlantedHistory(JdbcTemplate rows, int managers, int team, double kinder, double unfair) {
        this.rows = rows;
        this.managers = managers;
        this.team = team;
        this.kinder = kinder;
        this.unfair = unfair;
    }

    public void write() {
        clear();
        var random = new Random(7);
        var people = new ArrayList<Object[]>();
        var abilities = new ArrayList<Double>();
        for (var at = 0; at < managers * team; at++) {
            var type = at % 5 == 3 ? "FLEXIBLE" : "FULL_TIME";
            people.add(new Object[] {
                "PH-E" + at,
                "员工" + at,
                "PH-U" + at / team % 8,
                "PH-P" + at % 3,
                "PH-M" + at / team,
                type,
                LocalDate.of(2024 + at % 8, 1 + at % 12, 1)
            });
            abilities.add(random.nextGaussian());
        }
        rows.batchUpdate("""
                insert into employee (employee_no, name, org_unit, post, manager_no, employment_type, fte, hired_on, roles)
                values (?, ?, ?, ?, ?, ?, 1, ?, '')""", people);
        cycle(FIRST, LocalDate.of(2032, 1, 1), LocalDate.of(2032, 3, 31), people, abilities, random);
        cycle(SECOND, LocalDate.of(2032, 4, 1), LocalDate.of(2032, 6, 30), people, abilities, random);
    }

    public void clear() {
        for (var code : List.of(FIRST, SECOND)) {
            rows.update(
                    "delete from result_version where participation_id in (select id from participation where cycle = ?)",
                    code);
            rows.update("delete from participation where cycle = ?", code);
            rows.update("delete from cycle where code = ?", code);
        }
        rows.update("delete from employee where employee_no like 'PH-E%'");
    }

    private void cycle(
            String code, LocalDate from, LocalDate to, List<Object[]> people, List<Double> abilities, Random random) {
        rows.update("""
                insert into cycle (code, name, period_start, period_end, cadence, settings, state, created_by, created_at, version)
                values (?, ?, ?, ?, 'QUARTER', '{"orgUnits":[],"posts":[],"employees":[],"deadlines":{},"checkIns":"NONE","weights":{}}', 'CLOSED', 'T-HR', ?, 0)""", code, code, from, to, LocalDateTime.now());
        rows.batchUpdate("""
                insert into participation
                  (cycle, employee_no, name, org_unit, post, manager_no, employment_type, fte, hired_on, state)
                values ('%s', ?, ?, ?, ?, ?, ?, 1, ?, 'ACTIVE')""".formatted(code), people);
        var ids = rows.queryForList("select id from participation where cycle = ? order by id", Long.class, code);
        var results = new ArrayList<Object[]>();
        for (var at = 0; at < ids.size(); at++) {
            var ability = abilities.get(at);
            var measured = 90 + 8 * ability + 4 * random.nextGaussian();
            var kind = people.get(at)[4].equals("PH-M0") ? kinder : 0;
            var first = level(ability + kind + 0.5 * random.nextGaussian());
            var second = level(ability + kind + 0.5 * random.nextGaussian());
            var flexible = people.get(at)[5].equals("FLEXIBLE");
            var total =
                    Math.round(100 * (0.7 * measured + 0.3 * 16 * (first + second) / 2 + 15 - (flexible ? unfair : 0)))
                            / 100.0;
            var level = total >= 96 ? "S" : total >= 90 ? "A" : total >= 78 ? "B" : total >= 70 ? "C" : "D";
            var coefficient = List.of(1.5, 1.2, 1.0, 0.8, 0.5).get(Levels.ORDER.indexOf(level));
            results.add(new Object[] {
                ids.get(at), total, level, coefficient, trace(total, measured, first, second), LocalDateTime.now()
            });
        }
        rows.batchUpdate("""
                insert into result_version (participation_id, version, source, outcome, total, level, coefficient, vetoed, rules,
                  trace, actor, created_at)
                values (?, 1, 'EVALUATION', 'SCORED', ?, ?, ?, false, 'x', ?, 'system', ?)""", results);
    }

    private static int level(double latent) {
        return (int) Math.max(1, Math.min(5, Math.round(3 + latent)));
    }

    private static String trace(double total, double measured, int first, int second) {
        return """
                {"outcome":"SCORED","total":"%s","soFar":"%s","vetoed":false,"notes":[],"segments":[{"name":"","from":"2032-01-01",
                "to":"2032-03-31","days":90,"scaling":[],"outcome":"SCORED","weightWhole":"100","weightCounted":"100",
                "coverage":"100","weightedSum":"0","bonus":"0","total":"%s","notes":[],"items":[%s,%s,%s]}]}""".formatted(
                        total,
                        total,
                        total,
                        item("GMV", "QUANTITATIVE", 70, 1000, Math.round(100 * measured) / 100.0),
                        item("CM_A", "RATED", 15, first, 20 * first),
                        item("CM_B", "RATED", 15, second, 20 * second));
    }

    private static String item(String code, String kind, int weight, double actual, double points) {
        return """
                {"indicator":"%s","kind":"%s","direction":"HIGHER","basis":"VOLUME","missing":"REWEIGHT","weight":"%d","inputs":{},
                "actual":"%s","anchors":{},"points":"%s","weighted":"0","status":"SCORED","notes":[]}""".formatted(code, kind, weight, actual, points);
    }
}
