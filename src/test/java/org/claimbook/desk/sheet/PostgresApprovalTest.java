package org.claimbook.desk.sheet;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.extension.ExtendWith;

import org.claimbook.claim.OnPostgres;
import org.claimbook.claim.PostgresInstalled;

/** On PostgreSQL. */
@ExtendWith(PostgresInstalled.class)
@QuarkusTest
@TestProfile(OnPostgres.class)
class PostgresApprovalTest extends ApprovalScenarios {}
