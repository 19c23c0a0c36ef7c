package org.claimbook.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** How near two words are in meaning, by the encoder's vectors of the words alone. Vectors are kept once reckoned. */
final class WordVectors {
    /** About 1.5 kB each. */
    private static final int CACHED = 50_000;
    /** Unrelated words have about this cosine with the sentence encoders in use; it counts as no similarity. */
    private static final double UNRELATED = 0.3;

    private final Cache<String, float[]> vectors;
    private final SentenceEncoder encoder;

    WordVectors(SentenceEncoder encoder) {
        this.encoder = encoder;
        this.vectors = Caffeine.newBuilder().maximumSize(CACHED).build();
    }

    /** The vector of a lower-case word; not to be changed. */
    float[] of(String word) {
        return vectors.get(word, encoder::encode);
    }

    /** 0 for unrelated words to 1 for the same. */
    static double similarity(float[] word, float[] other) {
        return Math.max(0, (dot(word, other) - UNRELATED) / (1 - UNRELATED));
    }

    /** Four sums, because a single one would wait for each addition to end. */
    private static double dot(float[] a, float[] b) {
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            one += a[i] * b[i];
            two += a[i + 1] * b[i + 1];
            three += a[i + 2] * b[i + 2];
            four += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            one += a[i] * b[i];
        }
        return one + two + three + four;
    }
}
