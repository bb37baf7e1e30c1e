package io.perfcycle.dashboard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a database of H2 and has it explain each query before it is run: how many rows it touches for it, which says
 * what a query costs on every machine and at every load.
 */
final class StatementCosts {

    /** Of all statements since {@link #begin}. */
    record Cost(int statements, int parameters, long rows) {}

    private static final Pattern TOUCHED = Pattern.compile("scanCount: (\\d+)");

    private final DataSource source;
    private final List<String> plans = new ArrayList<>();
    private int statements;
    private int parameters;
    private long rows;

    StatementCosts(DataSource real) {
        source = before(
                DataSource.class,
                real,
                (method, args, answer) -> answer instanceof Connection connection
                        ? before(
                                Connection.class,
                                connection,
                                (made, with, statement) -> statement instanceof PreparedStatement prepared
                                                && made.getName().equals("prepareStatement")
                                        ? explained(connection, (String) with[0], prepared)
                                        : statement)
                        : answer);
    }

    /** The database with its price told. */
    DataSource source() {
        return source;
    }

    void begin() {
        plans.clear();
        statements = 0;
        parameters = 0;
        rows = 0;
    }

    Cost cost() {
        return new Cost(statements, parameters, rows);
    }

    /** What the database did, to be read where a cost is too high. */
    String plans() {
        return String.join("\n\n", plans);
    }

    private PreparedStatement explained(Connection connection, String sql, PreparedStatement real) {
        Map<Object, Binding> given = new LinkedHashMap<>();
        return before(PreparedStatement.class, real, new Seen() {
            @Override
            public void first(Method method, Object @Nullable [] args) throws Exception {
                if (method.getName().startsWith("set") && args != null && args.length > 1) {
                    given.put(args[0], explain -> method.invoke(explain, args));
                } else if (method.getName().equals("executeQuery")) {
                    explain(connection, sql, given);
                }
            }

            @Override
            public @Nullable Object then(Method method, Object @Nullable [] args, @Nullable Object answer) {
                return answer;
            }
        });
    }

    private void explain(Connection connection, String sql, Map<Object, Binding> given) throws Exception {
        statements++;
        parameters += given.size();
        try (var explain = connection.prepareStatement("explain analyze " + sql)) {
            for (var one : given.values()) {
                one.on(explain);
            }
            try (var plan = explain.executeQuery()) {
                plan.next();
                plans.add(plan.getString(1));
                rows += TOUCHED.matcher(plan.getString(1))
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum();
            }
        }
    }

    private interface Binding {
        void on(PreparedStatement statement) throws Exception;
    }

    private interface Seen {
        default void first(Method method, Object @Nullable [] args) throws Exception {}

        @Nullable
        Object then(Method method, Object @Nullable [] args, @Nullable Object answer);
    }

    private static <T> T before(Class<T> type, T real, Seen seen) {
        InvocationHandler handler = (proxy, method, args) -> {
            try {
                seen.first(method, args);
                return seen.then(method, args, method.invoke(real, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
