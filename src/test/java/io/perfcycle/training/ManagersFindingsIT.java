package io.perfcycle.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.evidence.PlantedHistory;
import io.perfcycle.support.ApplicationIT;
import io.perfcycle.workflow.Processes;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Courses for managers out of what a released cycle says of them: one of them is kinder than the figures, one missed check-ins. */
class ManagersFindingsIT extends ApplicationIT {

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private ManagersFindings findings;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Processes processes;

    private PlantedHistory history;

    @BeforeEach
    void plant() {
        history = new PlantedHistory(rows, 20, 12, 1.2, 0);
        history.write();
        rows.update("update cycle set deployment = ? where code like 'PH_'", processes.currentDeployment());
    }

    @AfterEach
    void clear() {
        rows.update(
                "delete from check_in where participation_id in (select id from participation where cycle like 'PH_')");
        history.clear();
    }

    private void checkIns(String manager, int held, int missed) {
        var ids = rows.queryForList(
                "select id from participation where cycle = ? and manager_no = ? order by id",
                Long.class,
                PlantedHistory.SECOND,
                manager);
        for (var at = 0; at < held + missed; at++) {
            rows.update("""
                    insert into check_in (participation_id, round_no, state, opened_on, due_on, figures, behind)
                    values (?, 1, ?, '2032-05-01', '2032-05-05', '[]', 0)""", ids.get(at), at < held ? "HELD" : "MISSED");
        }
    }

    private List<String> found() {
        return findings.of(cycles.get(PlantedHistory.SECOND)).stream()
                .map(one -> one.employeeNo() + " " + one.reason() + " " + one.course())
                .toList();
    }

    @Test
    void theKindManagerAndTheOneWhoSkipsCheckInsGetACourseAndNobodyElse() {
        checkIns("PH-M5", 6, 4);
        checkIns("PH-M6", 7, 3);
        checkIns("PH-M7", 0, 4);
        assertThat(found()).containsExactly("PH-M5 CHECKIN_LOW MGR-301", "PH-M0 RATER_BIAS MGR-201");
    }

    @Test
    void whereNobodyIsKinderNobodyIsTrained() {
        new PlantedHistory(rows, 20, 12, 0, 0).write();
        rows.update("update cycle set deployment = ? where code like 'PH_'", processes.currentDeployment());
        assertThat(found()).isEmpty();
    }
}
