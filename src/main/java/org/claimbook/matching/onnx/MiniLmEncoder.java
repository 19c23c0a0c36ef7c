package org.claimbook.matching.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.claimbook.matching.SentenceEncoder;

/**
 * A BERT-like sentence encoder run by ONNX Runtime: mean of the token vectors, scaled to unit length, as
 * sentence-transformers does for all-MiniLM-L6-v2 (Reimers and Gurevych, 2019).
 */
public final class MiniLmEncoder implements SentenceEncoder {
    /** Questions are short; what lies behind this many tokens is not encoded. */
    static final int MAX_TOKENS = 64;

    private static final String SHIPPED_MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String SHIPPED_TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final String name;
    private final WordPiece tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int dimension;

    private MiniLmEncoder(String name, byte[] model, byte[] tokenizerJson) {
        this.name = name;
        try {
            this.tokenizer = new WordPiece(vocabulary(tokenizerJson));
            this.environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                // One thread a call and no spinning: callers are parallel already, and idle threads that spin
                // halve the throughput of two callers on two cores.
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.addConfigEntry("session.intra_op.allow_spinning", "0");
                options.setCPUArenaAllocator(false);
                this.session = environment.createSession(model, options);
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the sentence encoder " + name + " cannot be started: " + e.getMessage(), e);
        }
        this.dimension = encode("dimension").length;
    }

    /** The quantised all-MiniLM-L6-v2 that is shipped with Claimbook: English, 384 components. */
    public static MiniLmEncoder shipped() {
        return new MiniLmEncoder("all-minilm-l6-v2-q", resource(SHIPPED_MODEL), resource(SHIPPED_TOKENIZER));
    }

    /**
     * An encoder of one's own.
     *
     * @param folder holds {@code model.onnx} (inputs input_ids, attention_mask, token_type_ids) and
     *     {@code tokenizer.json} (WordPiece, uncased)
     */
    public static MiniLmEncoder from(Path folder) {
        try {
            return new MiniLmEncoder(
                    folder.getFileName().toString(),
                    Files.readAllBytes(folder.resolve("model.onnx")),
                    Files.readAllBytes(folder.resolve("tokenizer.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("no sentence encoder in " + folder, e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public float[] encode(String text) {
        long[] ids = tokenizer.ids(text, MAX_TOKENS);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return pooled(((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder " + name + " failed: " + e.getMessage(), e);
        }
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
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder " + name + " cannot be closed: " + e.getMessage(), e);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in = MiniLmEncoder.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + path + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> vocabulary(byte[] tokenizerJson) {
        try {
            JsonNode vocabulary = new ObjectMapper().readTree(tokenizerJson).at("/model/vocab");
            Map<String, Integer> ids = new HashMap<>();
            vocabulary
                    .properties()
                    .forEach(entry -> ids.put(entry.getKey(), entry.getValue().asInt()));
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException("tokenizer.json cannot be read", e);
        }
    }
}
