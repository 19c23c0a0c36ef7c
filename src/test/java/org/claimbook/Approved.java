package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds files that people read to what a test has made. What it made is left in {@code target/received}; with the system
 * property {@code approve}, as in {@code ./claimbook test -Dapprove -Dtest=HelpTest}, it is written over the file instead.
 */
public final class Approved {
    private Approved() {}

    /** Fails unless the file, a path in the project, holds that text. */
    public static void hold(Path file, String text) throws IOException {
        boolean approve = System.getProperty("approve") != null;
        Path written = approve ? file : Path.of("target/received").resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, text);
        assertThat(file).hasContent(text);
    }
}
