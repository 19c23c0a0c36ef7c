package org.claimbook.matching.likelihood;

import com.github.benmanes.caffeine.cache.Cache;
import org.apache.lucene.util.VectorUtil;

import org.claimbook.matching.search.Remembered;
import org.claimbook.matching.search.SentenceEncoder;

/** How near two words are in meaning, by the encoder's vectors of the words alone. Vectors are kept once reckoned. */
public final class WordVectors {
    /** About 1.5 kB each. */
    private static final int CACHED = 50_000;
    /** Unrelated words have about this cosine with the sentence encoders in use; it counts as no similarity. */
    private static final double UNRELATED = 0.3;

    private final Cache<String, float[]> vectors;
    private final SentenceEncoder encoder;

    public WordVectors(SentenceEncoder encoder) {
        this.encoder = encoder;
        this.vectors = Remembered.atMost(CACHED).build();
    }

    /** The vector of a lower-case word; not to be changed. */
    float[] of(String word) {
        return vectors.get(word, encoder::encode);
    }

    /** 0 for unrelated words to 1 for the same. */
    static double similarity(float[] word, float[] other) {
        return Math.max(0, (VectorUtil.dotProduct(word, other) - UNRELATED) / (1 - UNRELATED));
    }
}
