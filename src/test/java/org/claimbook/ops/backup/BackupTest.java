package org.claimbook.ops.backup;

import javax.sql.DataSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BackupTest extends BackupScenarios {
    @Override
    DataSource emptyDatabase() {
        return emptyH2();
    }
}
