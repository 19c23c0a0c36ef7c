package org.claimbook.evaluation;

import org.claimbook.matching.search.SentenceEncoder;

/** Keeps the vectors of another encoder on disk. */
final class CachedEncoder implements SentenceEncoder {
    private final SentenceEncoder encoder;
    private final VectorFile file;

    CachedEncoder(SentenceEncoder encoder, VectorFile file) {
        this.encoder = encoder;
        this.file = file;
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
        return file.get(text).orElseGet(() -> {
            float[] vector = encoder.encode(text);
            file.put(text, vector);
            return vector;
        });
    }

    @Override
    public void close() {
        try (encoder) {
            file.close();
        }
    }
}
