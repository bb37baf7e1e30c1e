package io.perfcycle.dashboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of those who hold tasks, in a query of their own: MySQL compares the engine's text with ours in no join. */
@Component
class PeopleNames {

    private final JdbcClient database;

    PeopleNames(JdbcClient database) {
        this.database = database;
    }

    /** The names of these employees; accounts that belong to no employee are left out. */
    Map<String, String> of(Collection<@Nullable String> employeeNos) {
        var wanted = new TreeSet<String>();
        employeeNos.stream().filter(Objects::nonNull).forEach(wanted::add);
        var names = new HashMap<String, String>();
        if (!wanted.isEmpty()) {
            database.sql("select employee_no, name from employee where employee_no in (:people)")
                    .param("people", wanted)
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }
}
