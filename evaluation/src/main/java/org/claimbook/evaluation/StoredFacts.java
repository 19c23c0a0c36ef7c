package org.claimbook.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.claimbook.answer.index.ClaimDocuments;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.facts.FactSheet;
import org.claimbook.claim.facts.InvalidFactsException;
import org.claimbook.matching.reading.KnownName;
import org.claimbook.matching.search.ClaimDocument;

/** What a store holds, as the index and the matcher are given it. */
record StoredFacts(List<ClaimDocument> claims, List<KnownName> names) {
    private static final String SHIPPED = "facts/index.txt";

    /** The facts that come with the application. */
    static StoredFacts shipped() {
        List<String> names = new String(resource(SHIPPED), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return named(names, Path.of("."));
    }

    /** Facts of files, by the paths under which problems are reported. */
    static StoredFacts of(List<Path> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach(file -> contents.put(file.toString(), content(file)));
        return read(contents);
    }

    /** Facts of files named relative to {@code folder}, or else on the class path. */
    static StoredFacts named(List<String> names, Path folder) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            contents.put(name, Files.isRegularFile(file) ? content(file) : resource(name));
        }
        return read(contents);
    }

    private static StoredFacts read(Map<String, byte[]> contents) {
        try {
            FactSheet sheet = FactSheet.read(contents);
            return new StoredFacts(
                    sheet.claims().stream()
                            .filter(claim -> claim.status() == ClaimStatus.PUBLISHED)
                            .map(ClaimDocuments::of)
                            .toList(),
                    sheet.speakers().stream().map(ClaimDocuments::nameOf).toList());
        } catch (InvalidFactsException e) {
            throw new InvalidSetException(e.getMessage(), e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidSetException("the fact file " + file + " cannot be read: " + e, e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new InvalidSetException("there is no fact file '" + name + "', on the class path neither");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new InvalidSetException("the fact file '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
