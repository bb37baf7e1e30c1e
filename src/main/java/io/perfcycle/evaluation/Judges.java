package io.perfcycle.evaluation;

import io.perfcycle.result.RatedBy;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who judged a person in this stage or was asked to: managers, colleagues, the second reviewer. */
@Component
class Judges implements RatedBy {

    private final JdbcClient database;

    Judges(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> of(long participationId) {
        return Set.copyOf(database.sql("""
                        select rater from rating_sheet where participation_id = :id and rater is not null
                        union select rater from feedback_rater where participation_id = :id and state in ('ASKED', 'ANSWERED')
                        union select reviewer from rating_review where participation_id = :id""")
                .param("id", participationId)
                .query(String.class)
                .list());
    }
}
