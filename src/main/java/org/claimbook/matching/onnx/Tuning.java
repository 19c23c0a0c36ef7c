package org.claimbook.matching.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Numbers that take the place of a model's own when it is loaded: the few that were fitted to a task, while its large matrices
 * stay as they were published (Ben Zaken et al., "BitFit", 2022; Liu et al., "IA3", 2022). They are read from a file in the
 * safetensors format: the length of the header in 8 bytes, the header in JSON with name, type, shape and place of each tensor,
 * and the tensors, little-endian.
 */
final class Tuning implements AutoCloseable {
    private static final int LENGTH_BYTES = Long.BYTES;
    private static final Map<String, Long> WIDTHS = Map.of("F32", (long) Float.BYTES, "U8", 1L);
    private static final String METADATA = "__metadata__";
    /** What starts so is no part of the model but of what is made of its output. */
    private static final String HEAD = "head.";

    private final List<Tuned> tensors;
    private final Map<String, float[]> head;

    private Tuning(List<Tuned> tensors, Map<String, float[]> head) {
        this.tensors = tensors;
        this.head = head;
    }

    private record Tuned(String name, OnnxTensor tensor) {}

    /**
     * @param file the content of a safetensors file whose tensors are named as the model's initializers, or {@code head.…}
     * @throws IllegalArgumentException if it is none
     */
    static Tuning read(byte[] file, OrtEnvironment environment) throws OrtException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        JsonNode header = header(bytes);
        int start = LENGTH_BYTES + (int) bytes.getLong(0);
        List<Tuned> tensors = new ArrayList<>();
        Map<String, float[]> head = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            String name = entry.getKey();
            if (name.startsWith(HEAD)) {
                head.put(name, floats(name, values(name, entry.getValue(), bytes, start)));
            } else if (!name.equals(METADATA)) {
                tensors.add(new Tuned(name, tensor(name, entry.getValue(), bytes, start, environment)));
            }
        }
        return new Tuning(tensors, head);
    }

    private static JsonNode header(ByteBuffer bytes) {
        long length = bytes.limit() < LENGTH_BYTES ? -1 : bytes.getLong(0);
        if (length < 0 || length > bytes.limit() - LENGTH_BYTES) {
            throw new IllegalArgumentException(
                    "tuning: a header of " + length + " bytes does not fit into a file of " + bytes.limit() + " bytes");
        }
        String json = new String(bytes.array(), LENGTH_BYTES, (int) length, StandardCharsets.UTF_8);
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("tuning: the header is no JSON", e);
        }
    }

    private static OnnxTensor tensor(
            String name, JsonNode about, ByteBuffer bytes, int start, OrtEnvironment environment) throws OrtException {
        ByteBuffer values = values(name, about, bytes, start);
        return about.path("dtype").asText().equals("U8")
                ? OnnxTensor.createTensor(environment, values, shape(about), OnnxJavaType.UINT8)
                : OnnxTensor.createTensor(environment, values.asFloatBuffer(), shape(about));
    }

    private static long[] shape(JsonNode about) {
        return StreamSupport.stream(about.path("shape").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }

    private static ByteBuffer values(String name, JsonNode about, ByteBuffer bytes, int start) {
        String type = about.path("dtype").asText();
        if (!WIDTHS.containsKey(type)) {
            throw new IllegalArgumentException(
                    "tuning: " + name + " is of type " + about.path("dtype") + ", neither F32 nor U8");
        }
        long size = Arrays.stream(shape(about)).reduce(WIDTHS.get(type), (all, length) -> all * length);
        int from = about.path("data_offsets").path(0).asInt();
        int to = about.path("data_offsets").path(1).asInt();
        if (from < 0 || to > bytes.limit() - start || to - from != size) {
            throw new IllegalArgumentException(
                    "tuning: " + name + " is said to be in the bytes " + from + " to " + to + ", but it has " + size);
        }
        return bytes.slice(start + from, to - from).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static float[] floats(String name, ByteBuffer values) {
        if (values.limit() % Float.BYTES != 0) {
            throw new IllegalArgumentException("tuning: " + name + " is not of type F32");
        }
        float[] floats = new float[values.limit() / Float.BYTES];
        values.asFloatBuffer().get(floats);
        return floats;
    }

    /**
     * What the output of the model is weighed with.
     *
     * @param size how many numbers there have to be
     * @throws IllegalArgumentException if there are others
     */
    float[] head(String name, int size) {
        float[] values = head.getOrDefault(HEAD + name, new float[0]);
        if (values.length != size) {
            throw new IllegalArgumentException(
                    "tuning: " + HEAD + name + " has " + values.length + " numbers instead of " + size);
        }
        return values;
    }

    /** Must stay open as long as the session that is made with the options. */
    void applyTo(OrtSession.SessionOptions options) throws OrtException {
        for (Tuned tuned : tensors) {
            options.addInitializer(tuned.name(), tuned.tensor());
        }
    }

    @Override
    public void close() {
        tensors.forEach(tuned -> tuned.tensor().close());
    }
}
