package io.perfcycle.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Every row of every table, ours and the engine's, in the order in which the database hands them out by itself: an attacker's copy. */
public final class TableDump {

    private TableDump() {}

    /** Rows as texts by table, in small letters. */
    public static Map<String, List<List<String>>> of(DataSource source) throws SQLException {
        var dump = new TreeMap<String, List<List<String>>>();
        try (var connection = source.getConnection()) {
            for (var table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select * from " + table)) {
                    dump.put(table.toLowerCase(Locale.ROOT), read(rows));
                }
            }
        }
        return dump;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<List<String>> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<List<String>>();
        while (rows.next()) {
            var row = new ArrayList<String>();
            for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                var bytes = rows.getObject(column) instanceof byte[] raw ? new String(raw) : rows.getString(column);
                row.add(String.valueOf(bytes));
            }
            found.add(row);
        }
        return found;
    }
}
