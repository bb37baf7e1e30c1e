package io.perfcycle.support;

import io.perfcycle.cycle.Participation;
import io.perfcycle.result.Calculations;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A small cycle with results, ready to be calibrated. SHOP has M1, E1, E2 and H01 to H10: two at 113.33 (S), five at 100.00 (A),
 * four at 86.67 (B), one at 73.33 (C), and H10 whose result is held. B1 is alone in HQ. K-1 and K-2 are the committee.
 */
public abstract class RatedShop extends SmallCycle {

    @Autowired
    private Calculations calculations;

    @Autowired
    protected ResultVersions versions;

    @Override
    protected String moreEmployees() {
        var rows = new StringBuilder();
        for (var at = 1; at <= 10; at++) {
            rows.append("H%1$02d,主播%1$02d,SHOP,HOST,M1,FULL_TIME,2021-01-01%n".formatted(at));
        }
        return rows.toString();
    }

    /** A cycle whose results are calculated and whose tables are set. */
    protected void opened(String code, String mode) {
        rated(code, "{\"calibration\":{\"mode\":\"%s\"}}".formatted(mode));
        processes.start(cycles.get(code).deployment(), "calibration", code, Map.of("stage", "calibration"));
        work();
    }

    /** A cycle with these wishes as JSON, whose results are calculated. */
    protected void rated(String code, String policies) {
        launch(code, policies);
        person("K-1", "calibration");
        person("K-2", "calibration");
        var revenue = new TreeMap<>(Map.of("B1", 1000, "M1", 1000, "E1", 1200, "E2", 1200));
        for (var at = 1; at <= 9; at++) {
            revenue.put("H%02d".formatted(at), at <= 4 ? 1000 : at <= 8 ? 900 : 800);
        }
        var rows = new ArrayList<String>();
        revenue.forEach((person, value) -> {
            rows.add("gmv %s %d".formatted(person, value));
            rows.add("returns %s 5".formatted(person));
            rows.add("orders %s 100".formatted(person));
        });
        measure(rows.toArray(String[]::new));
        calculations.refreshAll(code);
        var people =
                participations.of(code).stream().filter(Participation::isActive).toList();
        var traces = calculations.calculate(cycles.get(code), people);
        people.forEach(person ->
                versions.append(person, traces.get(person.id()), ResultVersion.Source.EVALUATION, "M1", null));
    }
}
