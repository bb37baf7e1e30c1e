package io.perfcycle.evidence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cycles that a review may look at: nothing is evidence before it is released. */
@Component
class ReleasedCycles {

    private final JdbcClient database;

    ReleasedCycles(JdbcClient database) {
        this.database = database;
    }

    /** Codes, the oldest period first. */
    List<String> endingWithin(LocalDate from, LocalDate to) {
        return database.sql("""
                        select code from cycle where state in ('RELEASED', 'CLOSED') and period_end between ? and ?
                        order by period_end, period_start, code""").params(from, to).query(String.class).list();
    }
}
