package io.perfcycle.history;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The results of earlier systems, to be shown beside ours. */
@Component
public class HistoricResults {

    static final RowMapper<HistoricResult> RESULT = (row, n) -> new HistoricResult(
            row.getString("cycle"),
            row.getString("employee_no"),
            row.getBigDecimal("total"),
            row.getString("result_level"),
            row.getString("old_scale"));

    private final JdbcClient jdbc;

    HistoricResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is known of one person, by cycle. */
    public List<HistoricResult> of(String employeeNo) {
        return jdbc.sql("select * from historic_result where employee_no = ? order by cycle")
                .param(employeeNo)
                .query(RESULT)
                .list();
    }
}
