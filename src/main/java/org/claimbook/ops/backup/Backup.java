package org.claimbook.ops.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.claimbook.ops.start.PrivateFiles;

/** Writes all tables as they are at one moment, and the key for pseudonyms, into one file for its owner alone. */
@ApplicationScoped
class Backup {
    static final String MANIFEST = "manifest.json";
    static final String KEY = "pseudonym.key";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;
    private final String version;

    Backup(Clock clock, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.clock = clock;
        this.version = version;
    }

    static String entry(String table) {
        return "tables/" + table + ".ndjson";
    }

    /**
     * Others may read and write meanwhile.
     *
     * @param connection to the store, of which nobody else makes use
     * @throws IOException if the file cannot be written; nothing is left of it then
     * @throws BackupException if the file is a folder, or there is no store yet
     */
    Manifest write(Connection connection, Optional<String> key, Path file) throws SQLException, IOException {
        if (Files.isDirectory(file)) {
            throw new BackupException("'" + file + "' is a folder: name a file");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
        connection.setAutoCommit(false);
        // what each of them calls the level at which all tables are seen as they were at one moment
        connection.setTransactionIsolation(
                h2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
        try {
            Manifest manifest = writePart(connection, key, part);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    private Manifest writePart(Connection connection, Optional<String> key, Path part)
            throws SQLException, IOException {
        try (ZipOutputStream zip = new ZipOutputStream(PrivateFiles.newOutputStream(part));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            Map<String, Manifest.TableContent> tables = new TreeMap<>();
            Schema schema = new Schema(connection);
            String at = schema.version().orElseThrow(() -> new BackupException("there is no store to back up yet"));
            for (Table table : schema.tables()) {
                zip.putNextEntry(new ZipEntry(entry(table.name())));
                RowDigest digest = new RowDigest();
                table.read(connection, row -> {
                    digest.add(row);
                    out.write(row);
                    out.write('\n');
                });
                out.flush();
                tables.put(table.name(), digest.content());
            }
            if (key.isPresent()) {
                zip.putNextEntry(new ZipEntry(KEY));
                out.write(key.get());
                out.flush();
            }
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    version,
                    at,
                    clock.instant().toString(),
                    tables,
                    key.map(RowDigest::hex).orElse(""));
            zip.putNextEntry(new ZipEntry(MANIFEST));
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
            out.flush();
            return manifest;
        }
    }
}
