package org.claimbook.evaluation;

import org.jspecify.annotations.Nullable;

import org.claimbook.matching.search.SentenceEncoder;

/**
 * The encoder as the matcher has it: questions are really encoded while the stopwatch runs; single words, of which a
 * service that runs for long knows most, may come from the cache.
 */
final class AskingEncoder implements SentenceEncoder {
    private final SentenceEncoder encoder;
    private final SentenceEncoder cached;
    private final Stopwatch stopwatch;

    @Nullable
    private String lastText;

    private float[] lastVector = {};

    AskingEncoder(SentenceEncoder encoder, SentenceEncoder cached, Stopwatch stopwatch) {
        this.encoder = encoder;
        this.cached = cached;
        this.stopwatch = stopwatch;
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public float[] encode(String text) {
        boolean sentence = !stopwatch.searched() || text.indexOf(' ') >= 0;
        if (!stopwatch.running() || !sentence) {
            return text.indexOf(' ') < 0 ? cached.encode(text) : remembered(text);
        }
        stopwatch.between();
        float[] vector = encoder.encode(text);
        stopwatch.book(Stopwatch.Stage.ENCODE);
        return vector;
    }

    /** A trace encodes its question twice. */
    private float[] remembered(String text) {
        if (!text.equals(lastText)) {
            lastVector = encoder.encode(text);
            lastText = text;
        }
        return lastVector;
    }

    @Override
    public void close() {
        // belongs to whoever made the encoders
    }
}
