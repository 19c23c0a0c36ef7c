package org.claimbook.telegram.trial;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

import org.claimbook.Approved;

/** Compares the page that {@code ./claimbook trial --help} prints with the trial. */
class TrialHelpTest {
    @Test
    void theLauncherHasThePageOfTheTrial() throws IOException {
        Approved.hold(Path.of("docs/commands/trial.txt"), Trial.command().getUsageMessage(Ansi.OFF));
    }
}
