package org.claimbook.matching.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.claimbook.matching.search.SentenceEncoder;

/**
 * A BERT-like sentence encoder run by ONNX Runtime: mean of the token vectors, scaled to unit length, as
 * sentence-transformers does for all-MiniLM-L6-v2 (Reimers and Gurevych, 2019).
 */
public final class MiniLmEncoder implements SentenceEncoder {
    /** Questions are short; what lies behind this many tokens is not encoded. */
    static final int MAX_TOKENS = 64;

    private final MiniLm model;
    private final Map<String, float[]> known;
    private final int dimension;

    /** @param known vectors of that model, which need not be reckoned again */
    MiniLmEncoder(MiniLm model, KnownVectors known) {
        this.model = model;
        this.known = known.by(model.checkSum()).byText();
        this.dimension = reckoned("dimension").length;
    }

    /** The quantised all-MiniLM-L6-v2 that is shipped with Claimbook: English, 384 components. */
    public static MiniLmEncoder shipped() {
        return new MiniLmEncoder(MiniLm.shipped("all-minilm-l6-v2-q", Optional.empty()), KnownVectors.shipped());
    }

    /**
     * An encoder of one's own.
     *
     * @param folder holds {@code model.onnx} (inputs input_ids, attention_mask, token_type_ids) and
     *     {@code tokenizer.json} (WordPiece, uncased)
     */
    public static MiniLmEncoder from(Path folder) {
        try (FileChannel model = FileChannel.open(folder.resolve("model.onnx"))) {
            return new MiniLmEncoder(
                    new MiniLm(
                            folder.getFileName().toString(),
                            model.map(FileChannel.MapMode.READ_ONLY, 0, model.size()),
                            Files.readAllBytes(folder.resolve("tokenizer.json")),
                            Optional.empty()),
                    KnownVectors.shipped());
        } catch (IOException e) {
            throw new UncheckedIOException("no sentence encoder in " + folder, e);
        }
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public int dimension() {
        return dimension;
    }

    /** Tells the shipped model from others, also of its name. */
    public static long shippedCheckSum() {
        return MiniLm.shippedCheckSum();
    }

    @Override
    public float[] encode(String text) {
        float[] vector = known.get(text);
        return vector == null ? reckoned(text) : vector;
    }

    private float[] reckoned(String text) {
        long[] ids = model.ids(text, MAX_TOKENS);
        return pooled(model.read(ids, new long[ids.length]));
    }

    private static float[] pooled(float[][] tokens) {
        float[] mean = new float[tokens[0].length];
        for (float[] token : tokens) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += token[i];
            }
        }
        double squares = 0;
        for (float component : mean) {
            squares += (double) component * component;
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < mean.length; i++) {
            mean[i] *= scale;
        }
        return mean;
    }

    @Override
    public void close() {
        model.close();
    }
}
