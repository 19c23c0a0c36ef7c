package org.claimbook.answer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.lucene.LuceneClaimIndex;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.SentenceEncoder;

/** Opens the index on the disk, or in memory where that cannot be. */
@ApplicationScoped
public class IndexFolder {
    private static final Logger LOG = Logger.getLogger(IndexFolder.class);
    /** The file that says which store the index was made from. */
    private static final String STORE = "store";

    private final IndexConfig config;

    IndexFolder(IndexConfig config) {
        this.config = config;
    }

    /**
     * @param storeChange the last change in the store: an index that is ahead of it was made from another state of it, and
     *     is thrown away
     * @param store which store it is: the index of another one is thrown away
     */
    ClaimIndex open(SentenceEncoder encoder, Lexicon lexicon, long storeChange, String store) {
        if (config.inMemory()) {
            return LuceneClaimIndex.inMemory(encoder, lexicon);
        }
        try {
            Files.createDirectories(config.folder());
            if (!isOf(config.folder(), store)) {
                empty(config.folder());
                Files.writeString(config.folder().resolve(STORE), store);
            }
            ClaimIndex index = openOrAnew(encoder, lexicon, store);
            if (index.change() <= storeChange) {
                return index;
            }
            LOG.warnf(
                    "The index in %s has change %d and the store only %d: it belongs to another store and is built anew",
                    config.folder(), index.change(), storeChange);
            index.close();
            return anew(encoder, lexicon, store);
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf(
                    "The index in %s cannot be used (%s); it is kept in memory until the next start",
                    config.folder(), reason(e));
            return LuceneClaimIndex.inMemory(encoder, lexicon);
        }
    }

    /** What is damaged is built anew; what only cannot be reached is left as it is. */
    private ClaimIndex openOrAnew(SentenceEncoder encoder, Lexicon lexicon, String store) throws IOException {
        try {
            return LuceneClaimIndex.in(config.folder(), encoder, lexicon);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            if (e.getCause() instanceof LockObtainFailedException || e.getCause() instanceof AccessDeniedException) {
                throw e;
            }
            LOG.warnf("The index in %s is damaged (%s) and is built anew", config.folder(), reason(e));
            return anew(encoder, lexicon, store);
        }
    }

    private ClaimIndex anew(SentenceEncoder encoder, Lexicon lexicon, String store) throws IOException {
        empty(config.folder());
        Files.writeString(config.folder().resolve(STORE), store);
        return LuceneClaimIndex.in(config.folder(), encoder, lexicon);
    }

    /** Whether what is in the folder was made from that store. */
    public static boolean isOf(Path folder, String store) throws IOException {
        Path file = folder.resolve(STORE);
        return Files.exists(file) && Files.readString(file).equals(store);
    }

    private static void empty(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(IndexFolder::isOurs).toList();
        }
        for (Path file : files) {
            LOG.debugf("%s is of another store and deleted", file);
            Files.delete(file);
        }
    }

    /** What else an operator may keep in the folder is no business of ours. */
    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.startsWith("_") || name.startsWith("segments") || name.equals(STORE));
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
