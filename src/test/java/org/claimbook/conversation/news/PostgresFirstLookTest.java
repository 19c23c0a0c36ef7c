package org.claimbook.conversation.news;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.extension.ExtendWith;

import org.claimbook.claim.OnPostgres;
import org.claimbook.claim.PostgresInstalled;

/** The same on PostgreSQL. */
@ExtendWith(PostgresInstalled.class)
@QuarkusTest
@TestProfile(OnPostgres.class)
class PostgresFirstLookTest extends FirstLookTest {}
