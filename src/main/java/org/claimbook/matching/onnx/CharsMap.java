package org.claimbook.matching.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The normalization that a SentencePiece model carries: the length of a trie in 4 bytes, the trie as a double array (Aoe, 1989;
 * the layout of Darts-clone), little-endian, and the texts to which its values point, each ended by a zero.
 */
final class CharsMap implements UnaryOperator<String> {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    /** Graphemes of more bytes are looked up letter by letter only. */
    private static final int MOST_BYTES = 5;

    private static final int LABEL = 1 << 31 | 0xFF;
    private static final int OFFSET = 10;
    private static final int LEAF = 1 << 8;
    private static final int WIDE = 1 << 9;
    private static final int WIDE_SHIFT = 6;

    private final int[] trie;
    private final byte[] texts;

    /** @param base64 as tokenizer.json writes it */
    CharsMap(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        int size = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
        if (size < Integer.BYTES || size > bytes.remaining()) {
            throw new IllegalArgumentException(
                    "normalizer.precompiled_charsmap: a trie of " + size + " bytes does not fit");
        }
        IntBuffer units =
                bytes.slice(Integer.BYTES, size).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        trie = new int[units.remaining()];
        units.get(trie);
        texts = new byte[bytes.remaining() - size];
        bytes.get(Integer.BYTES + size, texts);
    }

    @Override
    public String apply(String text) {
        StringBuilder normalized = new StringBuilder();
        Matcher graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            String grapheme = graphemes.group();
            byte[] bytes = grapheme.getBytes(StandardCharsets.UTF_8);
            String whole = bytes.length > MOST_BYTES ? null : other(bytes);
            if (whole != null) {
                normalized.append(whole);
            } else {
                grapheme.codePoints().mapToObj(Character::toString).forEach(letter -> {
                    String other = other(letter.getBytes(StandardCharsets.UTF_8));
                    normalized.append(other == null ? letter : other);
                });
            }
        }
        return normalized.toString();
    }

    /** What stands for the shortest beginning of a text that the trie has, as the reference takes it; null if it has none. */
    private @Nullable String other(byte[] text) {
        int node = offset(trie[0]);
        for (byte each : text) {
            node ^= Byte.toUnsignedInt(each);
            if (each == 0 || node >= trie.length || (trie[node] & LABEL) != Byte.toUnsignedInt(each)) {
                return null;
            }
            boolean leaf = (trie[node] & LEAF) != 0;
            node ^= offset(trie[node]);
            if (leaf) {
                return textAt(trie[node] & Integer.MAX_VALUE);
            }
        }
        return null;
    }

    private String textAt(int start) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = start; i < texts.length && texts[i] != 0; i++) {
            text.write(texts[i]);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static int offset(int unit) {
        return unit >>> OFFSET << ((unit & WIDE) >>> WIDE_SHIFT);
    }
}
