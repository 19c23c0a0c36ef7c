package org.claimbook.matching;

import java.nio.file.Path;
import java.util.List;

import org.claimbook.matching.alignment.WordAligner;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.likelihood.Features;
import org.claimbook.matching.likelihood.WordVectors;
import org.claimbook.matching.lucene.LuceneClaimIndex;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.QuestionReader;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.RememberingEncoder;
import org.claimbook.matching.search.SentenceEncoder;
import org.claimbook.matching.slot.Slots;

/** A matcher over an index that is built once and kept in the build folder. */
final class BenchStore implements AutoCloseable {
    private static final int BATCH = 500;
    /** As in the service. */
    private static final int REMEMBERED = 40_000;

    final Questions questions = Questions.chosen();
    final Lexicon lexicon = Lexicon.english();
    final SentenceEncoder encoder = MiniLmEncoder.shipped();
    final TimedEncoder timed = new TimedEncoder(encoder);
    /** As the service keeps the vectors of what was asked lately. */
    final SentenceEncoder remembering = new RememberingEncoder(timed, REMEMBERED);

    final NameBook book = new NameBook(List.of(), lexicon);
    final LuceneClaimIndex index;

    BenchStore() {
        Path folder = Path.of(System.getProperty("bench.stores", "target/bench/stores"), questions.id());
        folder.toFile().mkdirs();
        index = LuceneClaimIndex.in(folder, encoder, lexicon);
        List<ClaimDocument> claims = questions.claims();
        for (int from = (int) index.change(); from < claims.size(); from += BATCH) {
            int to = Math.min(claims.size(), from + BATCH);
            System.err.printf("indexing claims %d to %d of %d%n", from + 1, to, claims.size());
            index.update(claims.subList(from, to), List.of(), to);
        }
        index.settle();
    }

    /** A matcher that has seen no question yet. */
    ClaimMatcher matcher() {
        return matcher(remembering);
    }

    ClaimMatcher matcher(SentenceEncoder with) {
        return new ClaimMatcher(
                lexicon,
                book,
                with,
                index,
                Slots.all(lexicon),
                new WordAligner(lexicon, book),
                Calibration.shipped(),
                new MatchingSettings(MatchingSettings.DEFAULT_TARGET_PRECISION));
    }

    QuestionReader reader() {
        return new QuestionReader(lexicon, book, index::writtenAsName);
    }

    CandidateJudge judge() {
        return new CandidateJudge(
                reader(),
                book,
                Slots.all(lexicon),
                new WordAligner(lexicon, book),
                new Features(lexicon, index, new WordVectors(remembering)),
                Calibration.shipped());
    }

    @Override
    public void close() {
        index.close();
        encoder.close();
    }
}
