package io.perfcycle.appeal;

import io.perfcycle.evidence.ResultFacts;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose results were appealed against, for whoever looks back on cycles; an appeal that was withdrawn is none. */
@Component
@Transactional(readOnly = true)
class AppealFacts implements ResultFacts {

    private final JdbcClient database;

    AppealFacts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<Fact, Set<Long>> of(Collection<String> cycles) {
        return cycles.isEmpty()
                ? Map.of()
                : Map.of(
                        Fact.APPEALED,
                        new HashSet<>(database.sql("""
                                select a.participation_id from appeal a join participation p on p.id = a.participation_id
                                where p.cycle in (:cycles) and a.state <> 'WITHDRAWN'""")
                                .param("cycles", cycles)
                                .query(Long.class)
                                .list()));
    }
}
