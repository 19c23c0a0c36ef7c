package org.claimbook.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How near two words are in meaning, by the encoder's vectors of the words alone. Vectors are kept once reckoned. */
final class WordVectors {
    private static final int CACHED = 100_000;
    /** Unrelated words have about this cosine with the sentence encoders in use; it counts as no similarity. */
    private static final double UNRELATED = 0.3;

    private final SentenceEncoder encoder;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    WordVectors(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** 0 for unrelated words to 1 for the same. */
    double similarity(String word, String other) {
        float[] a = vector(word);
        float[] b = vector(other);
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return Math.max(0, (dot - UNRELATED) / (1 - UNRELATED));
    }

    private float[] vector(String word) {
        float[] known = vectors.get(word);
        if (known != null) {
            return known;
        }
        float[] vector = encoder.encode(word);
        if (vectors.size() < CACHED) {
            vectors.put(word, vector);
        }
        return vector;
    }
}
