package org.claimbook.answer;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Claims;
import org.claimbook.claim.Speakers;
import org.claimbook.matching.Calibration;
import org.claimbook.matching.ClaimIndex;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.SentenceEncoder;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.lucene.LuceneClaimIndex;
import org.claimbook.matching.onnx.MiniLmEncoder;

/** Indexes in memory that have what the transaction has written and nobody else sees yet. */
@ApplicationScoped
class TrialIndexes {
    private final Claims claims;
    private final Speakers speakers;
    private final IndexKeeper live;
    private final IndexConfig config;
    private final MatchingConfig matching;

    TrialIndexes(Claims claims, Speakers speakers, IndexKeeper live, IndexConfig config, MatchingConfig matching) {
        this.claims = claims;
        this.speakers = speakers;
        this.live = live;
        this.config = config;
        this.matching = matching;
    }

    /** An index for a while, and what finds the claims in it. */
    record Trial(ClaimIndex index, ClaimMatcher matcher, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            index.close();
            end.run();
        }
    }

    /** Starts from the index that answers questions, or from nothing in a process that keeps none. */
    Trial open() {
        if (live.ready() && live.knowledge().index() instanceof LuceneClaimIndex index) {
            Knowledge now = live.knowledge();
            return trial(index.copy(), now.lexicon(), now.encoder(), () -> {});
        }
        Lexicon lexicon = Lexicon.english();
        SentenceEncoder encoder = matching.encoder().map(MiniLmEncoder::from).orElseGet(MiniLmEncoder::shipped);
        return trial(LuceneClaimIndex.inMemory(encoder, lexicon), lexicon, encoder, encoder::close);
    }

    private Trial trial(ClaimIndex index, Lexicon lexicon, SentenceEncoder encoder, Runnable end) {
        List<Claim> batch = claims.changesSince(index.change(), config.batch());
        while (!batch.isEmpty()) {
            IndexKeeper.update(index, batch);
            batch = claims.changesSince(index.change(), config.batch());
        }
        Knowledge knowledge = Knowledge.of(
                speakers.all(),
                lexicon,
                encoder,
                index,
                Calibration.shipped(),
                new MatchingSettings(matching.targetPrecision()));
        return new Trial(index, knowledge.matcher(), end);
    }
}
