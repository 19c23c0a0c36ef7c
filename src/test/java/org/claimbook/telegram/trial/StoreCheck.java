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

/** What the stopped service has left in its tables; while it runs nobody else comes in to H2. */
public final class StoreCheck {
    private final String url;
    private final String password;

    /** @param store H2's file without its ending */
    public StoreCheck(Path store) {
        this("jdbc:h2:file:" + store.toAbsolutePath() + ";WRITE_DELAY=0;IFEXISTS=TRUE", passwordOf(store));
    }

    /** @param url of JDBC, for the user claimbook */
    public StoreCheck(String url, String password) {
        this.url = url;
        this.password = password;
    }

    private static String passwordOf(Path store) {
        try {
            return Files.readString(store.resolveSibling("store.password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To the tables. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "claimbook", password);
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
