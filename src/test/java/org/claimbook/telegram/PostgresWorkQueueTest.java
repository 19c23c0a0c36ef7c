package org.claimbook.telegram;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.extension.ExtendWith;

import org.claimbook.claim.OnPostgres;
import org.claimbook.claim.PostgresInstalled;
import org.claimbook.work.WorkQueueScenarios;

/** The same promises on PostgreSQL, where several processes share the work. */
@ExtendWith(PostgresInstalled.class)
@QuarkusTest
@TestProfile(OnPostgres.class)
class PostgresWorkQueueTest extends WorkQueueScenarios {}
