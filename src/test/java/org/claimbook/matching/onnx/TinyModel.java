package org.claimbook.matching.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A model in the format ONNX that looks up a vector for each token, and nothing else, so that what an encoder has to make of it can
 * be reckoned by hand. Written as protocol buffers field by field.
 */
final class TinyModel {
    static final int COMPONENTS = 8;

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private TinyModel() {}

    /** The vector of a token. */
    static float[] vector(int token) {
        float[] vector = new float[COMPONENTS];
        for (int i = 0; i < COMPONENTS; i++) {
            vector[i] = (float) Math.sin(token * (i + 1.0) + i);
        }
        return vector;
    }

    /**
     * The model's file.
     *
     * @param vocabulary how many tokens it knows
     * @param inputs what it is called with; the first are the tokens' ids
     */
    static byte[] onnx(int vocabulary, String... inputs) {
        ByteBuffer vectors =
                ByteBuffer.allocate(vocabulary * COMPONENTS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int token = 0; token < vocabulary; token++) {
            for (float component : vector(token)) {
                vectors.putFloat(component);
            }
        }
        Message graph = new Message()
                .field(
                        1,
                        new Message()
                                .field(1, "vectors")
                                .field(1, inputs[0])
                                .field(2, "last_hidden_state")
                                .field(4, "Gather"))
                .field(2, "tiny")
                .field(
                        5,
                        new Message()
                                .field(1, vocabulary)
                                .field(1, COMPONENTS)
                                .field(2, FLOAT)
                                .field(8, "vectors")
                                .field(9, vectors.array()));
        for (String input : inputs) {
            graph.field(11, value(input, INT64, "texts", "tokens"));
        }
        graph.field(12, value("last_hidden_state", FLOAT, "texts", "tokens", "components"));
        return new Message()
                .field(1, 8)
                .field(7, graph)
                .field(8, new Message().field(2, 17))
                .bytes();
    }

    private static Message value(String name, int type, String... dimensions) {
        Message shape = new Message();
        for (String dimension : dimensions) {
            shape.field(1, new Message().field(2, dimension));
        }
        return new Message()
                .field(1, name)
                .field(2, new Message().field(1, new Message().field(1, type).field(2, shape)));
    }

    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message field(int number, long value) {
            number(number << 3);
            number(value);
            return this;
        }

        Message field(int number, byte[] value) {
            number(number << 3 | 2);
            number(value.length);
            out.writeBytes(value);
            return this;
        }

        Message field(int number, String value) {
            return field(number, value.getBytes(StandardCharsets.UTF_8));
        }

        Message field(int number, Message value) {
            return field(number, value.bytes());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void number(long value) {
            long rest = value;
            while (rest > 0x7F) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
