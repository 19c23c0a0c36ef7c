package org.claimbook.ops.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A file that {@link Backup} has written. */
final class BackupFile implements AutoCloseable {
    private final ZipFile zip;
    private final Path file;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Path file, Manifest manifest) {
        this.zip = zip;
        this.file = file;
        this.manifest = manifest;
    }

    /** @throws BackupException if it is no backup, or is not as it was written */
    static BackupFile open(Path file) throws SQLException {
        if (!Files.isReadable(file)) {
            throw new BackupException("'" + file + "' cannot be read");
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            boolean whole = false;
            try {
                BackupFile backup = of(zip, file);
                whole = true;
                return backup;
            } finally {
                if (!whole) {
                    zip.close();
                }
            }
        } catch (IOException e) {
            throw new BackupException("'" + file + "' is no backup, or a damaged one: " + e.getMessage(), e);
        }
    }

    private static BackupFile of(ZipFile zip, Path file) throws IOException, SQLException {
        String text = text(zip, Backup.MANIFEST)
                .orElseThrow(() -> new BackupException("'" + file + "' is no backup: it has no manifest"));
        BackupFile backup = new BackupFile(zip, file, new ObjectMapper().readValue(text, Manifest.class));
        backup.check();
        return backup;
    }

    private void check() throws IOException, SQLException {
        if (manifest.format() != Manifest.FORMAT) {
            throw new BackupException(
                    "'" + file + "' has format " + manifest.format() + ", which only a newer release reads");
        }
        for (var table : manifest.tables().entrySet()) {
            RowDigest digest = new RowDigest();
            rows(table.getKey(), digest::add);
            if (!digest.content().equals(table.getValue())) {
                throw new BackupException(
                        "'" + file + "' is damaged: table " + table.getKey() + " is not as it was written");
            }
        }
        if (!key().map(RowDigest::hex).orElse("").equals(manifest.key())) {
            throw new BackupException("'" + file + "' is damaged: the key for pseudonyms is not as it was written");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    Optional<String> key() throws IOException {
        return text(zip, Backup.KEY);
    }

    void rows(String table, Table.RowHandler handler) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(Backup.entry(table));
        if (entry == null) {
            throw new BackupException("'" + file + "' is damaged: table " + table + " is missing");
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                handler.row(line);
            }
        }
    }

    private static Optional<String> text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null
                ? Optional.empty()
                : Optional.of(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
