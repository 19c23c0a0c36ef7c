package org.claimbook.matching.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** A BERT-like model run by ONNX Runtime, with its tokenizer. Thread-safe. */
final class MiniLm implements AutoCloseable {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final List<String> INPUTS = List.of(IDS, MASK, TYPES);

    private static final String SHIPPED_MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String SHIPPED_TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final String name;
    private final long checkSum;
    private final SubwordTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final Optional<Tuning> tuning;
    private final OrtSession session;

    /** How a session is made of a model. */
    private interface Opening {
        OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException;
    }

    private MiniLm(String name, long checkSum, byte[] tokenizerJson, Optional<Tuning> tuning, Opening opening) {
        this.name = name;
        this.tuning = tuning;
        this.checkSum = checkSum;
        this.tokenizer = new SubwordTokenizer(tokenizerJson);
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
            this.session = opening.open(environment, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * The model of a folder, named after it and what is in it.
     *
     * @throws IllegalArgumentException in one sentence, if it cannot be used
     */
    static MiniLm of(Path folder, EncoderFolder files) {
        long checkSum = files.checkSum();
        String name = folder.toAbsolutePath().normalize().getFileName() + "-" + Long.toHexString(checkSum);
        MiniLm model;
        try {
            model = new MiniLm(
                    name,
                    checkSum,
                    files.tokenizer(),
                    Optional.empty(),
                    // by its path: weights may lie beside it, and need not be copied
                    (environment, options) ->
                            environment.createSession(files.model().toString(), options));
        } catch (IllegalArgumentException e) {
            throw EncoderFolder.of(folder, "tokenizer.json: " + e.getMessage());
        } catch (IllegalStateException e) {
            throw EncoderFolder.of(folder, "model.onnx cannot be started: " + firstLine(e.getCause()));
        }
        try {
            model.checkInputs();
            model.tokens(new long[] {0, 0}, new long[2]);
            return model;
        } catch (IllegalArgumentException | IllegalStateException e) {
            model.close();
            throw EncoderFolder.of(folder, "model.onnx: " + firstLine(e));
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason is given");
    }

    private void checkInputs() {
        Set<String> unknown = new TreeSet<>(session.getInputNames());
        unknown.removeAll(INPUTS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "the input '" + unknown.iterator().next() + "' is none of " + INPUTS);
        }
    }

    /** The quantised all-MiniLM-L6-v2 that is shipped with Claimbook. */
    static MiniLm shipped(String name, Optional<Tuning> tuning) {
        ByteBuffer model = buffer(SHIPPED_MODEL);
        byte[] tokenizer = resource(SHIPPED_TOKENIZER);
        return new MiniLm(
                name,
                checkSum(model, tokenizer),
                tokenizer,
                tuning,
                (environment, options) -> environment.createSession(model, options));
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
    float[][] tokens(long[] ids, long[] types) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor kinds = OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape)) {
            Map<String, OnnxTensor> all = new HashMap<>(Map.of(IDS, input, MASK, mask, TYPES, kinds));
            // XLM-R and others know no types
            all.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(all)) {
                if (result.get(0).getValue() instanceof float[][][] tokens && tokens[0].length == ids.length) {
                    return tokens[0];
                }
                throw new IllegalStateException("its first output is not one vector for each token");
            }
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
}
