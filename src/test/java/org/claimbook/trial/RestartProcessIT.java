package org.claimbook.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.claim.PostgresInstalled;
import org.claimbook.telegram.trial.Figures;

/** A small rolling restart; {@code ./claimbook trial restart} has the large one. */
@ExtendWith(PostgresInstalled.class)
class RestartProcessIT {
    /** Built before the integration tests. */
    private static final Path APP =
            Path.of(System.getProperty("claimbook.target", "target"), "quarkus-app-postgresql", "quarkus-run.jar");

    @TempDir
    Path folder;

    @Test
    void whoCallsByWayOfTheProxyNoticesNothing() throws Exception {
        Figures figures = RestartTrial.shortOne(APP, folder);

        assertThat(figures.passed()).as(figures.table()).isTrue();
    }
}
