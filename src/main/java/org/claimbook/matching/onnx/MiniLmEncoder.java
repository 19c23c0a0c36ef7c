package org.claimbook.matching.onnx;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.claimbook.matching.search.SentenceEncoder;

/**
 * A sentence encoder run by ONNX Runtime: mean of the token vectors, or the first, scaled to unit length, as
 * sentence-transformers does it (Reimers and Gurevych, 2019).
 */
public final class MiniLmEncoder implements SentenceEncoder {
    /** Questions are short; of texts for the shipped model, what lies behind this many tokens is not encoded. */
    static final int MAX_TOKENS = 64;

    private final MiniLm model;
    private final Map<String, float[]> known;
    private final boolean firstToken;
    private final String prompt;
    private final int maxTokens;
    private final int dimension;

    /** @param known vectors of that model, which need not be reckoned again */
    private MiniLmEncoder(MiniLm model, KnownVectors known, boolean firstToken, String prompt, int maxTokens) {
        this.model = model;
        this.known = known.by(model.checkSum()).byText();
        this.firstToken = firstToken;
        this.prompt = prompt;
        this.maxTokens = maxTokens;
        this.dimension = reckoned("dimension").length;
    }

    /** The quantised all-MiniLM-L6-v2 that is shipped with Claimbook: English, 384 components. */
    public static MiniLmEncoder shipped() {
        return shipped(KnownVectors.shipped());
    }

    static MiniLmEncoder shipped(KnownVectors known) {
        return new MiniLmEncoder(MiniLm.shipped("all-minilm-l6-v2-q", Optional.empty()), known, false, "", MAX_TOKENS);
    }

    /**
     * An encoder of one's own.
     *
     * @param folder as sentence-transformers stores one: {@code model.onnx} (inputs input_ids and attention_mask, and
     *     token_type_ids where it has them; the first output has a vector for each token), {@code tokenizer.json}, and what
     *     says how texts are begun, cut and pooled
     * @throws IllegalArgumentException in one sentence that names the folder and what is missing or wrong in it
     */
    public static MiniLmEncoder from(Path folder) {
        EncoderFolder files = EncoderFolder.read(folder);
        return new MiniLmEncoder(
                MiniLm.of(folder, files),
                KnownVectors.shipped(),
                files.firstToken(),
                files.prompt(),
                files.maxTokens());
    }

    /** The encoder of a folder, or the shipped one where none is named. */
    public static MiniLmEncoder of(Optional<Path> folder) {
        return folder.map(MiniLmEncoder::from).orElseGet(MiniLmEncoder::shipped);
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
        long[] ids = model.ids(prompt + text, maxTokens);
        // a tokenizer that puts nothing around a text has nothing for an empty one
        return ids.length == 0 ? new float[dimension] : pooled(model.tokens(ids, new long[ids.length]));
    }

    private float[] pooled(float[][] tokens) {
        float[] mean = new float[tokens[0].length];
        for (int token = 0; token < (firstToken ? 1 : tokens.length); token++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += tokens[token][i];
            }
        }
        double squares = 0;
        for (float component : mean) {
            squares += (double) component * component;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
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
