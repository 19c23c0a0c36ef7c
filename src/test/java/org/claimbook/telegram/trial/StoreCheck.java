package org.claimbook.telegram.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the stopped service has left in its tables; while it runs nobody else comes in. */
public final class StoreCheck {
    private final Path store;

    /** @param store the file without its ending */
    public StoreCheck(Path store) {
        this.store = store.toAbsolutePath();
    }

    /** To the tables. */
    public Connection connect() throws SQLException {
        try {
            String password =
                    Files.readString(store.resolveSibling("store.password")).strip();
            return DriverManager.getConnection(
                    "jdbc:h2:file:" + store + ";WRITE_DELAY=0;IFEXISTS=TRUE", "claimbook", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param from what follows "from" in a query that counts rows */
    public long count(String from) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }
}
