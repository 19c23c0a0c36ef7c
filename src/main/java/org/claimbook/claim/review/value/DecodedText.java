package org.claimbook.claim.review.value;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes in the encoding that their mark names or, where UTF-16 has no mark, its zeros show; else as UTF-8. What is
 * not in that encoding becomes {@link #UNREADABLE}, which records are refused for that have it where it matters.
 */
public final class DecodedText {
    public static final char UNREADABLE = '\uFFFD';

    private static final int LOOKED_AT = 256;
    private static final int BUFFER = 1 << 16;

    private DecodedText() {}

    /** The text without its mark. */
    public static BufferedReader of(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, BUFFER);
        bytes.mark(LOOKED_AT + 1);
        byte[] start = bytes.readNBytes(LOOKED_AT);
        bytes.reset();
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset(start)), BUFFER);
        do {
            text.mark(1);
        } while (text.read() == '\uFEFF');
        text.reset();
        return text;
    }

    /** The encoding that shows in the bytes of a page, whatever the page says; null if none does. */
    public static @Nullable String encoding(byte[] bytes) {
        Charset charset = charset(Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT)));
        boolean shows = !charset.equals(StandardCharsets.UTF_8)
                || !ByteBufUtil.isText(Unpooled.wrappedBuffer(bytes), StandardCharsets.US_ASCII)
                        && ByteBufUtil.isText(Unpooled.wrappedBuffer(bytes), StandardCharsets.UTF_8);
        return shows ? charset.name() : null;
    }

    private static Charset charset(byte[] start) {
        if (startsWith(start, 0xFF, 0xFE, 0, 0) || startsWith(start, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32");
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        int many = start.length / 8;
        if (start.length >= 4 && zeros[1] > many && zeros[0] <= zeros[1] / 4) {
            return StandardCharsets.UTF_16LE;
        }
        return start.length >= 4 && zeros[0] > many && zeros[1] <= zeros[0] / 4
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
