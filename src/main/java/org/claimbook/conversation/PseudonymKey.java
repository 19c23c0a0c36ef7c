package org.claimbook.conversation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The key of the configuration, or else one that is made once and kept beside the embedded database. */
@Singleton
class PseudonymKey {
    private static final Logger LOG = Logger.getLogger(PseudonymKey.class);
    private static final String SETTING = "claimbook.conversation.pseudonym-key (CLAIMBOOK_CONVERSATION_PSEUDONYM_KEY)";
    private static final int SHORTEST = 32;

    private final ConversationConfig config;
    private final Path file;
    private final boolean alone;
    private byte @Nullable [] bytes;

    PseudonymKey(
            ConversationConfig config,
            @ConfigProperty(name = "claimbook.data-folder") Path data,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.config = config;
        this.file = data.resolve("pseudonym.key");
        // others may share another database, and would not find a key that lies in this one's folder
        this.alone = "h2".equals(database);
    }

    /** @throws IllegalArgumentException naming the setting, if there is no key that can be used */
    synchronized byte[] bytes() {
        byte[] known = bytes;
        if (known == null) {
            known = config.pseudonymKey()
                    .map(PseudonymKey::checked)
                    .orElseGet(this::kept)
                    .getBytes(StandardCharsets.UTF_8);
            bytes = known;
        }
        return known;
    }

    private static String checked(String key) {
        if (key.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    SETTING + ": a key of " + key.length() + " characters is shorter than " + SHORTEST);
        }
        return key;
    }

    private String kept() {
        if (!alone) {
            throw new IllegalArgumentException(
                    SETTING + ": is not set, and is needed as soon as the database is not the embedded one");
        }
        try {
            if (!Files.exists(file)) {
                make();
            }
            return checked(Files.readString(file).strip());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    SETTING + ": is not set, and '" + file + "' can neither be read nor made: " + e, e);
        }
    }

    private void make() throws IOException {
        byte[] random = new byte[SHORTEST];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        LOG.infof("Made the key for pseudonyms of users in %s: keep it with the database", file);
    }
}
