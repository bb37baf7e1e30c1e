package io.perfcycle.improvementplan;

import io.perfcycle.evidence.ResultFacts;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which results led to an improvement plan, for whoever looks back on cycles; one that HR proposed and dropped is none. */
@Component
@Transactional(readOnly = true)
class PlanFacts implements ResultFacts {

    private final JdbcClient database;

    PlanFacts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<Fact, Set<Long>> of(Collection<String> cycles) {
        return cycles.isEmpty()
                ? Map.of()
                : Map.of(
                        Fact.PLANNED,
                        new HashSet<>(database.sql("""
                                select i.participation_id from improvement_plan i
                                join participation p on p.id = i.participation_id
                                where p.cycle in (:cycles) and i.state <> 'DROPPED'""")
                                .param("cycles", cycles)
                                .query(Long.class)
                                .list()));
    }
}
