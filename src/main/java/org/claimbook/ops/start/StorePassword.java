package org.claimbook.ops.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the embedded database: made once, and kept beside it in a file that only its owner can read. */
final class StorePassword {
    private static final int BYTES = 24;

    private final Path file;

    StorePassword(Path folder) {
        this.file = folder.resolve("store.password");
    }

    /** The password; empty before it is made. */
    String read() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it unless it is there. */
    String readOrMake() throws IOException {
        if (Files.notExists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFiles.write(file, HexFormat.of().formatHex(random));
        }
        return read();
    }
}
