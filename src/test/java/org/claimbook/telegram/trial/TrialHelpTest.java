package org.claimbook.telegram.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** Compares the page that {@code ./claimbook trial --help} prints with the trial; see HelpTest. */
class TrialHelpTest {
    @Test
    void theLauncherHasThePageOfTheTrial() throws IOException {
        String told = Trial.command().getUsageMessage(Ansi.OFF);
        Path received = Files.createDirectories(Path.of("target/received/commands"));
        Files.writeString(received.resolve("trial.txt"), told);

        assertThat(Path.of("docs/commands/trial.txt")).hasContent(told);
    }
}
