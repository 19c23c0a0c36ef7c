package org.claimbook.matching.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A BERT-like model run by ONNX Runtime, with its tokenizer. Thread-safe. */
final class MiniLm implements AutoCloseable {
    private static final String SHIPPED_MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String SHIPPED_TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final String name;
    private final long checkSum;
    private final WordPiece tokenizer;
    private final OrtEnvironment environment;
    private final Optional<Tuning> tuning;
    private final OrtSession session;

    /**
     * @param model what an ONNX file holds: not kept, and best a direct buffer, of which no copy is made
     * @param tuning numbers that take the place of the model's own; closed with it
     */
    MiniLm(String name, ByteBuffer model, byte[] tokenizerJson, Optional<Tuning> tuning) {
        this.name = name;
        this.tuning = tuning;
        this.checkSum = checkSum(model, tokenizerJson);
        this.tokenizer = new WordPiece(vocabulary(tokenizerJson));
        this.environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread a call and no spinning: callers are parallel already, and idle threads that spin
            // halve the throughput of two callers on two cores.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setCPUArenaAllocator(false);
            if (tuning.isPresent()) {
                tuning.get().applyTo(options);
            }
            this.session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** The quantised all-MiniLM-L6-v2 that is shipped with Claimbook. */
    static MiniLm shipped(String name, Optional<Tuning> tuning) {
        return new MiniLm(name, buffer(SHIPPED_MODEL), resource(SHIPPED_TOKENIZER), tuning);
    }

    String name() {
        return name;
    }

    static long shippedCheckSum() {
        return checkSum(buffer(SHIPPED_MODEL), resource(SHIPPED_TOKENIZER));
    }

    /** Tells models and tokenizers of the same name apart. */
    long checkSum() {
        return checkSum;
    }

    private static long checkSum(ByteBuffer model, byte[] tokenizerJson) {
        CRC32C sum = new CRC32C();
        sum.update(model.duplicate());
        sum.update(tokenizerJson);
        return sum.getValue();
    }

    /**
     * The ids of a text between those that open and end it.
     *
     * @param limit at most so many, at least 2
     */
    long[] ids(String text, int limit) {
        return tokenizer.ids(text, limit);
    }

    /**
     * What the last layer makes of each token.
     *
     * @param ids of the tokens
     * @param types of the tokens: 0 for those of the first text, 1 for those of the second
     */
    float[][] read(long[] ids, long[] types) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor kinds = OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", kinds))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + name + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
            tuning.ifPresent(Tuning::close);
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + name + " cannot be closed: " + e.getMessage(), e);
        }
    }

    static byte[] resource(String path) {
        ByteBuffer content = buffer(path);
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    /** Outside the heap, which would go on keeping the room for a model twice. */
    private static ByteBuffer buffer(String path) {
        URL resource = MiniLm.class.getResource(path);
        if (resource == null) {
            throw new IllegalStateException("the resource " + path + " is not on the class path");
        }
        try {
            URLConnection connection = resource.openConnection();
            connection.setUseCaches(false);
            try (ReadableByteChannel in = Channels.newChannel(connection.getInputStream())) {
                ByteBuffer content = ByteBuffer.allocateDirect(connection.getContentLength());
                int read = 0;
                while (read >= 0 && content.hasRemaining()) {
                    read = in.read(content);
                }
                return content.flip();
            }
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
