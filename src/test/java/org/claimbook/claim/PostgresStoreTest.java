package org.claimbook.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The same promises on PostgreSQL. Skipped where it is not installed, but in CI its absence is a failure. */
@ExtendWith(PostgresStoreTest.Installed.class)
@QuarkusTest
@TestProfile(PostgresStoreTest.OnPostgres.class)
class PostgresStoreTest extends StoreScenarios {

    @Inject
    DataSource dataSource;

    @Test
    void theDatabaseIsPostgres() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
    }

    static final class Installed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (PostgresServer.binaries().isPresent()) {
                return ConditionEvaluationResult.enabled("PostgreSQL is installed");
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("In CI the store must be tested on PostgreSQL, but there is none in"
                        + " /usr/lib/postgresql/*/bin: install it (apt-get install postgresql) or set PG_BIN");
            }
            return ConditionEvaluationResult.disabled("PostgreSQL is not installed");
        }
    }

    public static final class OnPostgres implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.db-kind", "postgresql");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresServer.class));
        }
    }
}
