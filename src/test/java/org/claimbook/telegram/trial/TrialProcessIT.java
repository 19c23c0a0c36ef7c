package org.claimbook.telegram.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.Packaged;

/** Small trials with the packaged application; {@code ./claimbook trial telegram} runs the large ones. */
class TrialProcessIT {
    @TempDir
    Path folder;

    private Trial trial() {
        Trial trial = new Trial();
        trial.app = Packaged.application();
        trial.folder = folder.resolve("trial");
        return trial;
    }

    @ParameterizedTest
    @CsvSource({"120, 2, false", "80, 1, true"})
    void nothingIsLostWhenTheServiceIsKilled(int updates, int kills, boolean webhook) throws Exception {
        Trial trial = trial();
        trial.updates = updates;
        trial.chats = updates / 10;
        trial.kills = kills;
        trial.webhook = webhook;

        Figures figures = new KillTrial(trial).run();

        assertThat(figures.passed()).as(figures.table()).isTrue();
    }

    @Test
    void isBackSoonAfterAnOutage() throws Exception {
        Trial trial = trial();
        trial.outage = Duration.ofSeconds(5);

        Figures figures = new OutageTrial(trial).run();

        assertThat(figures.passed()).as(figures.table()).isTrue();
    }
}
