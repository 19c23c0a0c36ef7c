package org.claimbook.telegram.trial;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the stopped service has left in its tables. */
final class StoreCheck {
    private final String url;

    StoreCheck(Path store) {
        url = "jdbc:h2:file:" + store.toAbsolutePath() + ";IFEXISTS=TRUE";
    }

    /** @param from what follows "from" in a query that counts rows */
    long count(String from) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "claimbook", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }
}
