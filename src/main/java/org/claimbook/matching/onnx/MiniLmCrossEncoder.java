package org.claimbook.matching.onnx;

import java.util.Optional;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

import org.claimbook.matching.likelihood.CrossEncoder;

/**
 * The sentence encoder's model, reading two texts as one, with a few of its numbers tuned to that, and a linear layer on what
 * comes out: the first token's vector, and product, distance and mean of the texts' mean vectors, with their cosine (as
 * InferSent; Conneau et al., 2017).
 */
public final class MiniLmCrossEncoder implements CrossEncoder {
    static final int MAX_TOKENS = MiniLmEncoder.MAX_TOKENS;

    private static final String SHIPPED = "all-minilm-l6-v2-q-pairs";
    private static final int SIZE = 384;
    private static final int PARTS = 4;
    /** Products of two components are small; it was tuned with them larger. */
    private static final float PRODUCTS = 20;

    private final MiniLm model;
    private final float[] weights;
    private final float bias;

    private MiniLmCrossEncoder(MiniLm model, float[] weights, float bias) {
        this.model = model;
        this.weights = weights;
        this.bias = bias;
    }

    /** The one that is shipped with Claimbook: English. Its origin stands in {@code tuning/README.md}. */
    public static MiniLmCrossEncoder shipped() {
        try {
            Tuning tuning =
                    Tuning.read(MiniLm.resource("/" + SHIPPED + ".safetensors"), OrtEnvironment.getEnvironment());
            return new MiniLmCrossEncoder(
                    MiniLm.shipped(SHIPPED, Optional.of(tuning)),
                    tuning.head("weight", PARTS * SIZE + 1),
                    tuning.head("bias", 1)[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the cross-encoder " + SHIPPED + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public double score(String text, String claim) {
        long[] first = model.ids(text, MAX_TOKENS);
        long[] second = model.ids(claim, MAX_TOKENS);
        long[] ids = new long[first.length + second.length - 1];
        long[] types = new long[ids.length];
        System.arraycopy(first, 0, ids, 0, first.length);
        // the end of the first text is the start of the second
        System.arraycopy(second, 1, ids, first.length, second.length - 1);
        for (int i = first.length; i < types.length; i++) {
            types[i] = 1;
        }
        float[][] tokens = model.tokens(ids, types);
        return weighed(tokens[0], mean(tokens, 1, first.length - 1), mean(tokens, first.length, ids.length - 1));
    }

    private double weighed(float[] opening, float[] one, float[] other) {
        double sum = bias;
        double product = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += weights[i] * opening[i]
                    + weights[SIZE + i] * PRODUCTS * one[i] * other[i]
                    + weights[2 * SIZE + i] * Math.abs(one[i] - other[i])
                    + weights[3 * SIZE + i] * (one[i] + other[i]) / 2;
            product += one[i] * other[i];
            ones += one[i] * one[i];
            others += other[i] * other[i];
        }
        double cosine = ones == 0 || others == 0 ? 0 : product / Math.sqrt(ones * others);
        return sum + weights[PARTS * SIZE] * cosine;
    }

    private static float[] mean(float[][] tokens, int from, int to) {
        float[] mean = new float[SIZE];
        for (int token = from; token < to; token++) {
            for (int i = 0; i < SIZE; i++) {
                mean[i] += tokens[token][i] / (to - from);
            }
        }
        return mean;
    }

    @Override
    public void close() {
        model.close();
    }
}
