package io.perfcycle.evaluation;

import io.perfcycle.evidence.ManagersJudgements;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The levels on the managers' own sheets, for whoever compares raters: nothing of self-assessment or colleagues' feedback. */
@Component
@Transactional(readOnly = true)
class GivenLevels implements ManagersJudgements {

    private final JdbcClient database;

    GivenLevels(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Judgement> of(Collection<String> cycles) {
        return cycles.isEmpty()
                ? List.of()
                : database.sql("""
                        select p.id, s.rater, g.indicator, g.given
                        from participation p
                        join rating_sheet s on s.participation_id = p.id and s.role = 'MANAGER'
                        join rating g on g.participation_id = p.id and g.role = 'MANAGER'
                        join scorecard_item i on i.participation_id = p.id and i.indicator = g.indicator
                          and i.segment = p.segments - 1 and i.kind = 'RATED'
                        where p.cycle in (:cycles) and p.state = 'ACTIVE' and s.submitted_at is not null
                          and s.rater is not null and g.given is not null
                        order by p.id, g.indicator""")
                        .param("cycles", cycles)
                        .query((row, n) ->
                                new Judgement(row.getLong(1), row.getString(2), row.getString(3), row.getDouble(4)))
                        .list();
    }
}
