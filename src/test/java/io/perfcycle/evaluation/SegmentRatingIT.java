package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.SmallCycle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** E1 was under B1 in July and is under M1 since August. */
class SegmentRatingIT extends SmallCycle {

    @Autowired
    private JdbcTemplate jdbc;

    private final String code = SmallCompany.freshCycle();

    @BeforeEach
    void split() {
        launch(code);
        var person = participation(code, "E1");
        jdbc.update("update participation set segments = 2 where id = ?", person);
        for (var row : new Object[][] {{0, "2025-07-01", "2025-07-31", "B1"}, {1, "2025-08-01", "2025-09-30", "M1"}}) {
            jdbc.update(
                    "insert into participation_segment (participation_id, position, from_on, to_on, org_unit, post, manager_no, counts)"
                            + " values (?, ?, ?, ?, 'SHOP', 'HOST', ?, true)",
                    person,
                    row[0],
                    row[1],
                    row[2],
                    row[3]);
        }
        jdbc.update("""
                insert into scorecard_item (participation_id, segment, position, indicator, indicator_version, name, kind, basis,
                  missing, weight, own)
                select participation_id, 1, position, indicator, indicator_version, name, kind, basis, missing, weight, own
                from scorecard_item where participation_id = ? and kind in ('RATED', 'MILESTONE', 'BONUS')""", person);
        startStage(code, "evaluation");
    }

    @Test
    void eachManagerRatesTheDaysUnderHim() {
        var earlier = task("B1", "rateSegment", code + "/E1");
        var now = task("M1", "ratePerformance", code + "/E1");
        assertThat(page("M1", now).path("items").findValuesAsText("indicator"))
                .as("each line once")
                .containsExactly("CM_SERVICE", "PRJ", "INNO");
        assertThat(page("B1", earlier).path("items").findValuesAsText("indicator"))
                .containsExactly("CM_SERVICE", "PRJ", "INNO");
        done("E1", task("E1", "assessSelf", code + "/E1"), """
                {"ratings":[{"indicator":"CM_SERVICE","value":4},{"indicator":"PRJ","value":90}]}""");
        done("M1", now, rated(3));
        assertThat(openKeys(code + "/E1")).as("the other is awaited").containsExactly("rateSegment");
        assertThat(faults(answer("B1", earlier, "{\"ratings\":[{\"indicator\":\"CM_SERVICE\",\"value\":9}]}")))
                .contains("ratings[0].value NUMBER_TOO_LARGE", "ratings MISSING_ROW");
        done("B1", earlier, rated(4));
        assertThat(jdbc.queryForList(
                        "select concat(segment, ' ', decided_by, ' ', round(given)) from figure_decision"
                                + " where participation_id = ? and indicator = 'CM_SERVICE' order by segment",
                        String.class,
                        participation(code, "E1")))
                .containsExactly("0 B1 4", "1 M1 3");
    }

    private static String rated(int level) {
        return """
                {"ratings":[{"indicator":"CM_SERVICE","value":%d},{"indicator":"PRJ","value":80},
                 {"indicator":"INNO","value":0}]}""".formatted(level);
    }
}
