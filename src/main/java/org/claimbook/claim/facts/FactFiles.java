package org.claimbook.claim.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.claim.Change;
import org.claimbook.claim.Origin;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.claim.write.ImportReport;

/**
 * Fact files: YAML that people write and review.
 *
 * <p>Files that are given together are validated together and stored in one transaction: all of them or none. Records
 * are found again by their slugs, so that importing a file twice changes nothing, and a changed file revises what it
 * changes. Nothing is removed from the store because it is missing in a file, except what belongs to a claim that the
 * file has: its entities, phrasings and statements. Assessments can only be appended.
 */
@ApplicationScoped
public class FactFiles {
    private final FactSchema schema;
    private final FactImport factImport;
    private final FactsConfig config;

    FactFiles(FactSchema schema, FactImport factImport, FactsConfig config) {
        this.schema = schema;
        this.factImport = factImport;
        this.config = config;
    }

    /**
     * Imports what an operator has written.
     *
     * @throws InvalidFactsException naming everything that is wrong; then nothing was stored
     */
    public ImportReport importFiles(List<Path> files, ImportProgress progress) {
        String names =
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
        return importFiles(files, names, progress);
    }

    /** The same, with a reason of its own for the history. */
    public ImportReport importFiles(List<Path> files, String reason, ImportProgress progress) {
        return factImport.run(
                checked(files.stream().map(this::read).toList()),
                Origin.IMPORTED,
                new Change(Change.IMPORT, reason),
                progress);
    }

    /** Imports facts that come with the application, from classpath resources. */
    public ImportReport importShipped(List<String> resources) {
        return factImport.run(
                checked(resources.stream().map(this::readResource).toList()),
                Origin.SHIPPED,
                new Change(Change.IMPORT, "shipped with the application"),
                ImportProgress.NONE);
    }

    private List<FactTree> checked(List<FactTree> trees) {
        trees.forEach(schema::check);
        return trees;
    }

    private FactTree read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return unreadable(file.toString(), "is a folder, not a file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(file.toString(), in);
            }
        } catch (NoSuchFileException e) {
            return unreadable(file.toString(), "there is no such file");
        } catch (IOException e) {
            return unreadable(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private FactTree readResource(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return in == null ? unreadable(name, "there is no such resource") : read(name, in);
        } catch (IOException e) {
            return unreadable(name, "cannot be read: " + e.getMessage());
        }
    }

    private FactTree read(String name, InputStream in) throws IOException {
        int limit = Math.toIntExact(config.maxFileSize().asLongValue());
        byte[] bytes = in.readNBytes(limit + 1);
        return bytes.length > limit
                ? unreadable(name, "is larger than " + limit + " bytes (claimbook.facts.max-file-size)")
                : FactTreeReader.read(name, bytes);
    }

    private static FactTree unreadable(String name, String message) {
        FactProblems problems = new FactProblems(name);
        problems.add(0, "", message);
        return FactTree.unreadable(name, problems);
    }
}
