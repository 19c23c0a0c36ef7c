package org.claimbook.ops.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

import org.claimbook.claim.OnPostgres;
import org.claimbook.claim.PostgresInstalled;

/** From PostgreSQL to PostgreSQL, and from H2, as an older release had it, too. */
@ExtendWith(PostgresInstalled.class)
@QuarkusTest
@TestProfile(OnPostgres.class)
class PostgresBackupTest extends BackupScenarios {
    @Override
    DataSource emptyDatabase() throws SQLException {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(connection.getMetaData().getURL().replaceFirst("/postgres\\b.*", "/" + name));
            database.setUser(connection.getMetaData().getUserName());
            return database;
        }
    }
}
