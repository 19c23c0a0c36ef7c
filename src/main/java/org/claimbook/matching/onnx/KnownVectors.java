package org.claimbook.matching.onnx;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Vectors of the texts that come with the application, reckoned when it is built, so that no start has to. They are found by
 * the text, so that facts that have changed since are encoded like any other text.
 *
 * @param model the check sum of the model that made them: with another they are of no use
 * @param facts the check sum of the facts that they were made for
 * @param byText the vectors, which nobody changes
 */
public record KnownVectors(long model, long facts, Map<String, float[]> byText) {
    /** The file among the application's classes. */
    public static final String FILE = "known-vectors.bin";

    private static final KnownVectors NONE = new KnownVectors(0, 0, Map.of());

    /** Those of this build; none where it was made without them. */
    public static KnownVectors shipped() {
        try (InputStream in = KnownVectors.class.getResourceAsStream("/" + FILE)) {
            return in == null ? NONE : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors of the shipped facts cannot be read", e);
        }
    }

    /** As {@link #write} writes them. */
    static KnownVectors read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        long model = in.readLong();
        long facts = in.readLong();
        int dimension = in.readInt();
        int count = in.readInt();
        Map<String, float[]> byText = HashMap.newHashMap(count);
        byte[] bytes = new byte[dimension * Float.BYTES];
        FloatBuffer components = ByteBuffer.wrap(bytes).asFloatBuffer();
        for (int i = 0; i < count; i++) {
            String text = in.readUTF();
            in.readFully(bytes);
            float[] vector = new float[dimension];
            components.get(0, vector);
            byText.put(text, vector);
        }
        return new KnownVectors(model, facts, byText);
    }

    /** Writes the texts with their vectors, and before them what they were made of, how long and how many they are. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeLong(model);
        out.writeLong(facts);
        out.writeInt(
                byText.values().stream().mapToInt(v -> v.length).findFirst().orElse(0));
        out.writeInt(byText.size());
        for (Map.Entry<String, float[]> entry : byText.entrySet()) {
            out.writeUTF(entry.getKey());
            for (float component : entry.getValue()) {
                out.writeFloat(component);
            }
        }
        out.flush();
    }

    /** These, if they were made by the model with that check sum. */
    KnownVectors by(long other) {
        return model == other ? this : NONE;
    }
}
