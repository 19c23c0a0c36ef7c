package org.claimbook.claim.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.claim.review.format.CountedInput;
import org.claimbook.claim.review.format.CsvRecords;
import org.claimbook.claim.review.format.FileKind;
import org.claimbook.claim.review.format.JsonRecords;
import org.claimbook.claim.review.format.PageRecords;
import org.claimbook.claim.review.format.RecordHandler;
import org.claimbook.claim.review.value.DecodedText;

/**
 * Imports ClaimReviews, theirs and our own exports, from files of any length in a memory of its own.
 *
 * <p>Records are stored in chunks. An import that was cut off is just started again: what is in the store already is told
 * by its hash and costs next to nothing. A bad record is reported and left out; the good ones go in. Where the store has
 * golden questions, all are asked of each chunk before it is stored; a claim that breaks one is told of, or left out like
 * a bad record where such changes are refused.
 */
@ApplicationScoped
public class ReviewImport {
    private final ReviewChunk chunk;

    ReviewImport(ReviewChunk chunk) {
        this.chunk = chunk;
    }

    /**
     * Imports one file.
     *
     * @param language two letters, of claims whose reviews name none; empty to guess it by their words
     * @throws IOException if the file cannot be read to its end; what was read is stored
     */
    public ReviewReport importFile(Path file, String language, ReviewListener listener) throws IOException {
        FileKind kind = FileKind.of(file);
        try (InputStream in = Files.newInputStream(file)) {
            return importStream(in, kind, new Source(file.toString(), Files.size(file)), language, listener);
        }
    }

    /**
     * Where records come from.
     *
     * @param name as it is shown with bad records
     * @param bytes how many there are; 0 if that is not known
     */
    public record Source(String name, long bytes) {}

    /** Imports what an already open stream has; see {@link #importFile}. */
    public ReviewReport importStream(
            InputStream in, FileKind kind, Source source, String language, ReviewListener listener) throws IOException {
        CountedInput counted = new CountedInput(in);
        Runnable advanced = () -> listener.readBytes(counted.count(), source.bytes());
        try (ImportRun run = new ImportRun(chunk, language, source.name(), listener, advanced)) {
            read(counted, kind, run);
            return run.end();
        }
    }

    static void read(InputStream in, FileKind kind, RecordHandler handler) throws IOException {
        switch (kind) {
            case JSON -> new JsonRecords(handler).read(DecodedText.of(in));
            case NDJSON -> new JsonRecords(handler).readLines(DecodedText.of(in));
            case HTML -> PageRecords.read(in, handler);
            case CSV -> CsvRecords.read(DecodedText.of(in), handler);
            case FACTS -> throw new IllegalArgumentException("kind: a fact file is no file of ClaimReviews");
        }
    }
}
