package io.perfcycle.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who is there today, and who acts for whoever is not. One query for one person; one for all after {@link #lookAtAll}. */
@Component
public class Presence {

    /**
     * One person today.
     *
     * @param manager the manager whom HR's system names
     * @param there neither absent, nor gone, nor still to come; an account that is no employee is always there
     * @param gone has left the company
     * @param deputy who acts for him while he is absent
     */
    public record Person(
            String employeeNo,
            @Nullable String manager,
            boolean there,
            boolean gone,
            @Nullable String deputy) {}

    private static final String TODAY = """
            select e.employee_no, e.manager_no, e.hired_on, e.left_on, a.deputy, a.from_on
            from employee e left join absence a
              on a.employee_no = e.employee_no and a.from_on <= :today and a.to_on >= :today""";

    private final JdbcClient database;
    private final Clock clock;

    Presence(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Person of(String employeeNo) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Map<?, ?> all) {
            return all.get(employeeNo) instanceof Person person ? person : stranger(employeeNo);
        }
        var today = LocalDate.now(clock);
        return database
                .sql(TODAY + " where e.employee_no = :number order by a.from_on desc")
                .param("today", today)
                .param("number", employeeNo)
                .query((row, n) -> read(row, today))
                .list()
                .stream()
                .findFirst()
                .orElseGet(() -> stranger(employeeNo));
    }

    /** For the rest of this transaction everybody is known: from here on nobody costs a query. */
    public void lookAtAll() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        var today = LocalDate.now(clock);
        var all = new HashMap<String, Person>();
        database.sql(TODAY + " order by a.from_on desc").param("today", today).query(row -> {
            all.putIfAbsent(row.getString("employee_no"), read(row, today));
        });
        TransactionSynchronizationManager.bindResource(this, all);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Presence.this);
            }
        });
    }

    private static Person stranger(String employeeNo) {
        return new Person(employeeNo, null, true, false, null);
    }

    private static Person read(ResultSet row, LocalDate today) throws SQLException {
        var hired = row.getObject("hired_on", LocalDate.class);
        var left = row.getObject("left_on", LocalDate.class);
        var gone = left != null && left.isBefore(today);
        var absent = row.getObject("from_on") != null;
        return new Person(
                row.getString("employee_no"),
                row.getString("manager_no"),
                !gone && !absent && !hired.isAfter(today),
                gone,
                absent ? row.getString("deputy") : null);
    }
}
