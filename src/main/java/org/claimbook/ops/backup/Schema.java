package org.claimbook.ops.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables and sequences of a database, as it describes itself. */
final class Schema {
    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /** All tables but Flyway's own, each after those that it refers to. */
    List<Table> tables() throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<String, Table> left = new TreeMap<>();
        try (ResultSet found = data.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.equalsIgnoreCase(HISTORY)) {
                    left.put(
                            name.toLowerCase(Locale.ROOT),
                            new Table(name.toLowerCase(Locale.ROOT), columns(data, name)));
                }
            }
        }
        Map<String, Table> sorted = new LinkedHashMap<>();
        Map<String, Set<String>> references = new TreeMap<>();
        for (String name : left.keySet()) {
            references.put(name, references(data, name));
        }
        while (sorted.size() < left.size()) {
            int before = sorted.size();
            left.forEach((name, table) -> {
                if (sorted.keySet().containsAll(references.get(name))) {
                    sorted.putIfAbsent(name, table);
                }
            });
            if (sorted.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle: " + references);
            }
        }
        return List.copyOf(sorted.values());
    }

    private List<Table.Column> columns(DatabaseMetaData data, String table) throws SQLException {
        List<Table.Column> columns = new ArrayList<>();
        try (ResultSet found = data.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (found.next()) {
                columns.add(new Table.Column(
                        found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                        type(found),
                        "YES".equals(found.getString("IS_AUTOINCREMENT"))));
            }
        }
        columns.sort(Comparator.comparing(Table.Column::name));
        return columns;
    }

    /** PostgreSQL's driver takes moments for local times. */
    private static int type(ResultSet column) throws SQLException {
        return "timestamptz".equals(column.getString("TYPE_NAME"))
                ? java.sql.Types.TIMESTAMP_WITH_TIMEZONE
                : column.getInt("DATA_TYPE");
    }

    private Set<String> references(DatabaseMetaData data, String table) throws SQLException {
        Set<String> others = new TreeSet<>();
        String name = data.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet found = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (found.next()) {
                others.add(found.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        others.remove(table);
        return others;
    }

    /**
     * The name of something that is there, whoever has made it: a table, a view, or a sequence. Temporary tables keep nothing; Hibernate
     * makes some in H2 whenever it starts.
     */
    Optional<String> anything() throws SQLException {
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (found.next()) {
                if (!found.getString("TABLE_TYPE").contains("TEMPORARY")) {
                    return Optional.of(found.getString("TABLE_NAME"));
                }
            }
        }
        return sequences().stream().findFirst();
    }

    /** The last migration; empty where there was none. */
    Optional<String> version() throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), HISTORY, null)) {
            if (!tables.next()) {
                return Optional.empty();
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select \"version\" from \"" + HISTORY
                                + "\" where \"success\" and \"version\" is not null order by \"installed_rank\" desc limit 1")) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** Lets the database number new rows above those that are there. */
    void numberAbove(List<Table> tables) throws SQLException {
        long highest = 0;
        try (Statement statement = connection.createStatement()) {
            for (Table table : tables) {
                for (Table.Column column : table.columns()) {
                    if (!column.name().equals("id")) {
                        continue;
                    }
                    long most = number(statement, "select coalesce(max(id), 0) from " + table.name());
                    if (column.identity()) {
                        statement.execute(
                                "alter table %s alter column id restart with %d".formatted(table.name(), most + 1));
                    } else {
                        highest = Math.max(highest, most);
                    }
                }
            }
            for (String sequence : sequences()) {
                // numbers are given out by the hundred, and the first ones may lie below
                statement.execute("alter sequence %s restart with %d".formatted(sequence, highest + 200));
            }
        }
    }

    private List<String> sequences() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select lower(sequence_name) from information_schema.sequences"
                                + " where lower(sequence_schema) = 'public' and lower(sequence_name) not like 'system_sequence%'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
