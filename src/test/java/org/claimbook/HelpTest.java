package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * Compares {@code docs/commands}, which the launcher prints without starting a JVM, with what the commands tell about
 * themselves. That is left in {@code target/received/commands}: copy it over the pages if it is right.
 */
class HelpTest {
    private static final Path RECEIVED = Path.of("target/received/commands");
    private static final Path PAGES = Path.of("docs/commands");

    @Test
    void theLauncherHasThePageOfEveryCommand() throws IOException {
        Map<String, String> told = new TreeMap<>();
        addPages("", Claimbook.commands(), told);
        Files.createDirectories(RECEIVED);
        for (Map.Entry<String, String> page : told.entrySet()) {
            Files.writeString(RECEIVED.resolve(page.getKey()), page.getValue());
        }

        assertThat(told).containsKeys("run.txt", "eval.txt", "key-create.txt");
        assertThat(told).allSatisfy((file, text) -> {
            assertThat(text).startsWith("Usage: claimbook ");
            assertThat(PAGES.resolve(file)).hasContent(text);
        });
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
