package org.claimbook.matching.search;

import com.github.benmanes.caffeine.cache.Cache;

/** Keeps the vectors of what was encoded lately, because people ask the same things; an encoder's vectors never change. */
public final class RememberingEncoder implements SentenceEncoder {
    private final SentenceEncoder encoder;
    private final Cache<String, float[]> vectors;

    /** @param size at most so many vectors are kept, of about 1.5 kB each with 384 components; at least 1 */
    public RememberingEncoder(SentenceEncoder encoder, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size: " + size + " is less than 1");
        }
        this.encoder = encoder;
        this.vectors = Remembered.atMost(size).build();
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
        return vectors.get(text, encoder::encode);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
