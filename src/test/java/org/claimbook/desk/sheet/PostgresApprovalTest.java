package org.claimbook.desk.sheet;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.extension.ExtendWith;

import org.claimbook.claim.OnPostgres;
import org.claimbook.claim.PostgresInstalled;

/** On PostgreSQL. */
@ExtendWith(PostgresInstalled.class)
@QuarkusTest
@TestProfile(PostgresApprovalTest.ByTwo.class)
class PostgresApprovalTest extends ApprovalScenarios {
    public static final class ByTwo extends OnPostgres {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> all = new HashMap<>(super.getConfigOverrides());
            all.put("claimbook.approval.required", "true");
            return all;
        }
    }
}
