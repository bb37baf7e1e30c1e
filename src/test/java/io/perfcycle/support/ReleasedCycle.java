package io.perfcycle.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perfcycle.cycle.CycleLifecycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.result.Calculations;
import io.perfcycle.result.Figures;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.workflow.Ownership;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The small cycle, rated by M1 and released. By hand, with the ladders of {@link SmallCycle}: E1 has (40*60 + 20*100 + 25*70 +
 * 15*60) / 100 = 70.50, a C; E2, whose revenue misses the threshold, (0 + 2000 + 1750 + 900) / 100 = 46.50, a D.
 */
public abstract class ReleasedCycle extends SmallCycle {

    @Autowired
    private Cycles cycleRows;

    @Autowired
    private Calculations calculations;

    @Autowired
    protected Figures figures;

    @Autowired
    protected ResultVersions versions;

    @Autowired
    private CycleLifecycle lifecycle;

    @Autowired
    protected JdbcTemplate rows;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Ownership ownership;

    /** Launches, rates and releases. */
    protected void released(String code) {
        launch(code);
        measure("gmv E1 800", "returns E1 5", "orders E1 100", "gmv E2 700", "returns E2 5", "orders E2 100");
        calculations.refreshAll(code);
        for (var person : List.of("E1", "E2")) {
            rated(code, person);
        }
        lifecycle.release(code, "T-HR");
    }

    private void rated(String code, String employeeNo) {
        var person = participations.get(code, employeeNo);
        figures.rate(person.id(), Map.of("CM_SERVICE", new BigDecimal(2), "PRJ", new BigDecimal(60)), "M1");
        var trace = calculations.calculate(cycleRows.get(code), List.of(person)).get(person.id());
        versions.append(person, trace, ResultVersion.Source.EVALUATION, "M1", null);
    }

    /** Changes what the cycle asks for beyond its figures; the JSON is merged into its policies. */
    protected void policies(String code, String json) {
        settings(code, settings -> settings.withObject("/policies").setAll((ObjectNode) JSON.readTree(json)));
    }

    /** Lets the cycle count its days in this zone. */
    protected void zone(String code, String zone) {
        settings(code, settings -> settings.put("zone", zone));
    }

    private interface Change {
        void make(ObjectNode settings) throws com.fasterxml.jackson.core.JsonProcessingException;
    }

    private void settings(String code, Change change) {
        transaction.executeWithoutResult(status -> {
            try {
                var settings = (ObjectNode) JSON.readTree(
                        rows.queryForObject("select settings from cycle where code = ?", String.class, code));
                change.make(settings);
                rows.update("update cycle set settings = ? where code = ?", JSON.writeValueAsString(settings), code);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The newest version as {@code number source total level}. */
    protected String result(String code, String employeeNo) {
        var newest = versions.newest(participation(code, employeeNo)).orElseThrow();
        return "%d %s %s %s".formatted(newest.version(), newest.source(), newest.total(), newest.level());
    }

    /** What happens while somebody is away for a few days, his manager acting for him; afterwards he is back. */
    protected void absent(String employeeNo, Runnable meanwhile) {
        var today = java.time.LocalDate.now();
        rows.update("delete from absence where employee_no = ?", employeeNo);
        rows.update(
                "insert into absence (employee_no, from_on, to_on, kind, deputy) values (?, ?, ?, 'VACATION', null)",
                employeeNo,
                today.minusDays(1),
                today.plusDays(2));
        ownership.followNow();
        try {
            meanwhile.run();
        } finally {
            rows.update("delete from absence where employee_no = ?", employeeNo);
            ownership.followNow();
        }
    }
}
