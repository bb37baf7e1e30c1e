package io.perfcycle.cycle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far each person is in each stage, for whoever looks after them. */
@Component
@Transactional(readOnly = true)
public class StageStandings {

    /** One person in one stage: OPEN, DONE, MISSED or WITHDRAWN. */
    public record Standing(long participationId, Stage stage, String state) {}

    private final JdbcClient database;

    StageStandings(JdbcClient database) {
        this.database = database;
    }

    /** The stages that these people have entered, in one query. */
    public Map<Long, List<Standing>> of(List<Long> participationIds) {
        if (participationIds.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select participation_id, stage, state from participation_stage where participation_id in (:ids)")
                .param("ids", participationIds)
                .query((row, n) -> new Standing(row.getLong(1), Stage.of(row.getString(2)), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Standing::participationId));
    }
}
