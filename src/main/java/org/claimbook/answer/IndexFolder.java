package org.claimbook.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.claimbook.matching.ClaimIndex;
import org.claimbook.matching.SentenceEncoder;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.lucene.LuceneClaimIndex;

/** Opens the index on the disk, or in memory where that cannot be. */
@ApplicationScoped
class IndexFolder {
    private static final Logger LOG = Logger.getLogger(IndexFolder.class);

    private final IndexConfig config;

    IndexFolder(IndexConfig config) {
        this.config = config;
    }

    /**
     * @param storeChange the last change in the store: an index that is ahead of it was made from another store, and is
     *     thrown away
     */
    ClaimIndex open(SentenceEncoder encoder, Lexicon lexicon, long storeChange) {
        if (config.inMemory()) {
            return LuceneClaimIndex.inMemory(encoder, lexicon);
        }
        try {
            Files.createDirectories(config.folder());
            ClaimIndex index = LuceneClaimIndex.in(config.folder(), encoder, lexicon);
            if (index.change() <= storeChange) {
                return index;
            }
            LOG.warnf(
                    "The index in %s has change %d and the store only %d: it belongs to another store and is built anew",
                    config.folder(), index.change(), storeChange);
            index.close();
            empty(config.folder());
            return LuceneClaimIndex.in(config.folder(), encoder, lexicon);
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf(
                    "The index in %s cannot be used (%s); it is kept in memory until the next start",
                    config.folder(), reason(e));
            return LuceneClaimIndex.inMemory(encoder, lexicon);
        }
    }

    private static void empty(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
