package org.claimbook.ops.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.claimbook.ops.start.PrivateFiles;

/** The key for pseudonyms, which goes with the store: without it nobody's data are found again. */
@ApplicationScoped
class KeptKey {
    private static final String SETTING = "CLAIMBOOK_CONVERSATION_PSEUDONYM_KEY";

    private final Optional<String> set;
    private final Path file;
    private final boolean embedded;

    KeptKey(
            @ConfigProperty(name = "claimbook.conversation.pseudonym-key") Optional<String> set,
            @ConfigProperty(name = "claimbook.data-folder") Path data,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.set = set;
        this.file = data.resolve(Backup.KEY);
        this.embedded = "h2".equals(database);
    }

    /** The key of the settings, else the one beside the database, if that is the embedded one. */
    Optional<String> read() throws IOException {
        return set.isPresent() || !embedded ? set : readFile();
    }

    /** The one beside the embedded database. */
    Optional<String> readFile() throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** @throws BackupException if this system has another key, or cannot keep one */
    void check(String wanted) throws IOException {
        if (read().map(known -> !known.equals(wanted)).orElse(!embedded)) {
            throw new BackupException(SETTING
                    + ": has to be the key that the store was filled with: pseudonym.key in the backup, or in the"
                    + " data folder of the embedded database");
        }
    }

    void keep(String wanted) throws IOException {
        if (read().isEmpty()) {
            PrivateFiles.write(file, wanted);
        }
    }
}
