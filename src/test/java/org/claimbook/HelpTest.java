package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

import org.claimbook.evaluation.EvalCommand;

/** Compares {@code docs/commands}, which the launcher prints without starting a JVM, with what the commands tell about themselves. */
class HelpTest {
    @Test
    void theLauncherHasThePageOfEveryCommand() throws IOException {
        Map<String, String> told = new TreeMap<>();
        addPages("", Claimbook.commands(), told);
        told.put("eval.txt", EvalCommand.commandLine(Clock.systemUTC()).getUsageMessage(Ansi.OFF));

        assertThat(told).containsKeys("run.txt", "eval.txt", "key-create.txt");
        assertThat(told.values()).allMatch(text -> text.startsWith("Usage: claimbook "));
        for (Map.Entry<String, String> page : told.entrySet()) {
            Approved.hold(Path.of("docs/commands", page.getKey()), page.getValue());
        }
    }

    private static void addPages(String prefix, CommandLine parent, Map<String, String> pages) {
        parent.getSubcommands().forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                pages.put(prefix + name + ".txt", command.getUsageMessage(Ansi.OFF));
                addPages(prefix + name + "-", command, pages);
            }
        });
    }
}
