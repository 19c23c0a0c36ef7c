package org.claimbook.evaluation;

import java.nio.file.Path;
import java.util.Optional;

import org.claimbook.matching.Calibration;
import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.SentenceEncoder;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.onnx.MiniLmEncoder;

/**
 * What every store of an evaluation is made with.
 *
 * @param cached the encoder with its vectors kept on disk
 */
record Tools(
        Lexicon lexicon,
        SentenceEncoder encoder,
        SentenceEncoder cached,
        Calibration calibration,
        MatchingSettings settings,
        Stopwatch stopwatch)
        implements AutoCloseable {

    static Tools open(Path cache, Optional<Path> encoderFolder, MatchingSettings settings) {
        SentenceEncoder encoder = encoderFolder.map(MiniLmEncoder::from).orElseGet(MiniLmEncoder::shipped);
        VectorFile vectors = VectorFile.open(cache, encoder.name(), encoder.dimension());
        return new Tools(
                Lexicon.english(),
                encoder,
                new CachedEncoder(encoder, vectors),
                Calibration.shipped(),
                settings,
                new Stopwatch());
    }

    @Override
    public void close() {
        cached.close();
    }
}
