package org.claimbook.answer.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import org.claimbook.answer.index.AnsweringSnapshot;
import org.claimbook.answer.index.IndexConfig;
import org.claimbook.answer.index.IndexFolder;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.answer.index.MatchingConfig;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.gate.ReleaseGate;
import org.claimbook.claim.history.StoreIdentity;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Speakers;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.lucene.IndexCopy;
import org.claimbook.matching.lucene.LuceneClaimIndex;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.RememberingEncoder;
import org.claimbook.matching.search.SentenceEncoder;

/** Begins indexes of what is not stored yet, from copies of the one that answers questions. */
@Singleton
record TrialIndexes(
        StoreIdentity store,
        Claims claims,
        Speakers speakers,
        IndexKeeper live,
        IndexConfig config,
        MatchingConfig matching)
        implements ReleaseGate {
    private static final Logger LOG = Logger.getLogger(TrialIndexes.class);
    /** Vectors of golden questions and of words, some 15 MB at most. */
    private static final int REMEMBERED = 10_000;

    /**
     * Starts from the index that answers questions; in a process that keeps none, from what the service has left on the
     * disk, or else from nothing.
     */
    TrialIndex begin() {
        if (live.ready() && live.knowledge().index() instanceof LuceneClaimIndex index) {
            AnsweringSnapshot now = live.knowledge();
            return index(index.copy(), now.lexicon(), now.encoder(), () -> {});
        }
        Lexicon lexicon = Lexicon.english();
        SentenceEncoder encoder = MiniLmEncoder.of(matching.encoder());
        try {
            // on the disk, as the store may be larger than the memory of a command
            Path folder = Files.createTempDirectory("claimbook-trial");
            return index(kept(folder, encoder, lexicon), lexicon, new RememberingEncoder(encoder, REMEMBERED), () -> {
                encoder.close();
                delete(folder);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("no index can be made to ask golden questions of", e);
        }
    }

    @Override
    public Trial open() {
        return new GoldenTrial(claims, this::begin);
    }

    private ClaimIndex kept(Path folder, SentenceEncoder encoder, Lexicon lexicon) throws IOException {
        if (!config.inMemory()
                && IndexFolder.isOf(config.folder(), store.get())
                && IndexCopy.of(config.folder(), folder)) {
            ClaimIndex index = LuceneClaimIndex.in(folder, encoder, lexicon);
            if (index.change() <= claims.lastChange()) {
                return index;
            }
            // it was made from another store
            index.close();
            delete(folder);
        }
        return LuceneClaimIndex.in(folder, encoder, lexicon);
    }

    private TrialIndex index(ClaimIndex index, Lexicon lexicon, SentenceEncoder encoder, Runnable end) {
        return new TrialIndex(
                index, claims, speakers, config.batch(), names -> matcher(names, lexicon, encoder, index), end);
    }

    private ClaimMatcher matcher(List<Speaker> names, Lexicon lexicon, SentenceEncoder encoder, ClaimIndex index) {
        MatchingSettings settings = new MatchingSettings(matching.targetPrecision());
        return AnsweringSnapshot.of(names, lexicon, encoder, index, Calibration.shipped(), settings)
                .matcher();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.warnf("The folder %s of a trial could not be deleted: %s", folder, e.getMessage());
        }
    }
}
