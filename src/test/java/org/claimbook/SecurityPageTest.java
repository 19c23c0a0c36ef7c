package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Holds that each line of what is done for security names a test, and that those are there. */
class SecurityPageTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|Scenarios))(?:\\.(\\w+))?`");

    @Test
    void eachMeasureNamesTestsThatExist() throws IOException {
        Map<String, String> sources = sources();
        List<String> rows = measures();

        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows).allSatisfy(row -> {
            String[] cells = row.split("\\|");
            assertThat(cells).as(row).hasSize(4);
            assertThat(TEST.matcher(cells[3]).results().toList())
                    .as(row)
                    .isNotEmpty()
                    .allSatisfy(test -> {
                        assertThat(sources).containsKey(test.group(1));
                        if (test.group(2) != null) {
                            assertThat(sources.get(test.group(1))).containsPattern("void " + test.group(2) + "\\(");
                        }
                    });
        });
    }

    /** The rows of all tables that have a column "held by". */
    private static List<String> measures() throws IOException {
        String done = Files.readString(Path.of("docs/security.md")).split("## What is done\n", 2)[1];
        return Arrays.stream(done.split("\n"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| against ") && !line.startsWith("| --- "))
                .toList();
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().matches(".*(Test|Scenarios)\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityPageTest::text,
                            (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
