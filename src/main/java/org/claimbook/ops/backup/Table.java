package org.claimbook.ops.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * A table whose rows are written as JSON arrays, equal for equal rows of either kind of database.
 *
 * @param columns sorted by name
 */
record Table(String name, List<Column> columns) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FETCH = 500;

    /**
     * A column.
     *
     * @param type of {@link Types}
     * @param identity whether the database numbers it
     */
    record Column(String name, int type, boolean identity) {}

    /** Takes a row. */
    interface RowHandler {
        void row(String json) throws IOException, SQLException;
    }

    void read(Connection connection, RowHandler handler) throws SQLException, IOException {
        String sql = "select " + names() + " from " + name;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    ArrayNode row = JsonNodeFactory.instance.arrayNode();
                    for (int i = 0; i < columns.size(); i++) {
                        row.add(value(rows, i + 1, columns.get(i).type()));
                    }
                    handler.row(JSON.writeValueAsString(row));
                }
            }
        }
    }

    private static JsonNode value(ResultSet rows, int i, int type) throws SQLException {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (rows.getObject(i) == null) {
            return json.nullNode();
        }
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> json.numberNode(rows.getLong(i));
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> json.numberNode(rows.getDouble(i));
            case Types.BOOLEAN, Types.BIT -> json.booleanNode(rows.getBoolean(i));
            case Types.DATE -> json.textNode(rows.getObject(i, LocalDate.class).toString());
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP ->
                json.textNode(
                        rows.getObject(i, OffsetDateTime.class).toInstant().toString());
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> json.binaryNode(rows.getBytes(i));
            default -> json.textNode(rows.getString(i));
        };
    }

    PreparedStatement insertion(Connection connection) throws SQLException {
        String places = String.join(", ", columns.stream().map(column -> "?").toList());
        return connection.prepareStatement("insert into %s (%s) values (%s)".formatted(name, names(), places));
    }

    /** @throws BackupException if the line does not fit the table */
    void bind(PreparedStatement insertion, String line) throws SQLException {
        try {
            JsonNode row = JSON.readTree(line);
            if (row.size() != columns.size()) {
                throw new BackupException(
                        "a row of table " + name + " has " + row.size() + " values instead of " + columns.size());
            }
            for (int i = 0; i < columns.size(); i++) {
                bind(insertion, i + 1, row.get(i), columns.get(i).type());
            }
        } catch (JsonProcessingException e) {
            throw new BackupException("a row of table " + name + " cannot be read", e);
        }
    }

    private static void bind(PreparedStatement insertion, int i, JsonNode value, int type) throws SQLException {
        if (value.isNull()) {
            insertion.setNull(i, type);
            return;
        }
        switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> insertion.setLong(i, value.longValue());
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> insertion.setDouble(i, value.doubleValue());
            case Types.BOOLEAN, Types.BIT -> insertion.setBoolean(i, value.booleanValue());
            case Types.DATE -> insertion.setObject(i, LocalDate.parse(value.textValue()));
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP ->
                insertion.setObject(i, Instant.parse(value.textValue()).atOffset(ZoneOffset.UTC));
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> insertion.setBytes(i, bytes(value));
            default -> insertion.setString(i, value.textValue());
        }
    }

    private static byte[] bytes(JsonNode value) {
        try {
            return value.binaryValue();
        } catch (IOException e) {
            throw new BackupException("bytes cannot be read", e);
        }
    }

    private String names() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }
}
