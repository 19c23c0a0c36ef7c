package org.claimbook.evaluation;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.likelihood.RankWeights;
import org.claimbook.matching.likelihood.Reranker;
import org.claimbook.matching.onnx.MiniLmCrossEncoder;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.search.SentenceEncoder;

/**
 * What every store of an evaluation is made with.
 *
 * @param cached the encoder with its vectors kept on disk
 * @param reranker what searches order the first of what they found with
 */
record Tools(
        Lexicon lexicon,
        SentenceEncoder encoder,
        SentenceEncoder cached,
        Reranker reranker,
        Calibration calibration,
        MatchingSettings settings,
        Stopwatch stopwatch)
        implements AutoCloseable {

    static Tools open(Path cache, Optional<Path> encoderFolder, MatchingSettings settings, Calibration calibration) {
        SentenceEncoder encoder = encoderFolder.map(MiniLmEncoder::from).orElseGet(MiniLmEncoder::shipped);
        VectorFile vectors = VectorFile.open(cache, encoder.name(), encoder.dimension());
        return new Tools(
                Lexicon.english(),
                encoder,
                new CachedEncoder(encoder, vectors),
                new Reranker(encoderFolder.isPresent() ? Optional.empty() : Optional.of(MiniLmCrossEncoder.shipped())),
                calibration,
                settings,
                new Stopwatch());
    }

    /** The shipped one, unless the features have changed since: then it is to be fitted anew, and cosines must do. */
    static Calibration beforeFitting() {
        try {
            return Calibration.shipped();
        } catch (UncheckedIOException e) {
            Map<String, Double> weights = new HashMap<>();
            Calibration.featureNames().forEach(name -> weights.put(name, name.equals("cosine") ? 1.0 : 0.0));
            Map<String, Double> ranking = new HashMap<>();
            RankWeights.featureNames().forEach(name -> ranking.put(name, name.equals("cosine") ? 1.0 : 0.0));
            return new Calibration("none", new RankWeights(ranking), weights, List.of(new Calibration.Point(0, 1)));
        }
    }

    /** The same with another calibration. */
    Tools with(Calibration other) {
        return new Tools(lexicon, encoder, cached, reranker, other, settings, stopwatch);
    }

    @Override
    public void close() {
        try (reranker) {
            cached.close();
        }
    }
}
