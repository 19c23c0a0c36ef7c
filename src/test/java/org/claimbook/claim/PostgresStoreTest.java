package org.claimbook.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same promises on PostgreSQL. Skipped where it is not installed, but in CI its absence is a failure. Last, as H2StoreTest. */
@ExtendWith(PostgresInstalled.class)
@QuarkusTest
@TestProfile(OnPostgres.class)
@Order(Integer.MAX_VALUE)
class PostgresStoreTest extends StoreScenarios {

    @Inject
    DataSource dataSource;

    @Test
    void theDatabaseIsPostgres() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
    }
}
