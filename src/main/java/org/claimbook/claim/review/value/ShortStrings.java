package org.claimbook.claim.review.value;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Cuts the strings of a JSON document that would fill the memory. What is left is too long for a record still, so that
 * only the record is lost, not what follows it.
 */
public final class ShortStrings extends FilterReader {
    /** More than a record may have. */
    static final int LONGEST = 2_000_000;

    private static final int HEXADECIMAL = 4;

    private boolean inString;
    private int length;
    private int ofEscape;
    private boolean escapeBegins;
    private boolean dropping;

    public ShortStrings(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int most) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int read = super.read(chars, offset, most);
            if (read <= 0) {
                return read;
            }
            for (int i = offset; i < offset + read; i++) {
                if (keeps(chars[i])) {
                    chars[offset + kept++] = chars[i];
                }
            }
        }
        return kept;
    }

    private boolean keeps(char c) {
        if (!inString) {
            inString = c == '"';
            length = 0;
            return true;
        }
        if (ofEscape > 0) {
            ofEscape = escapeBegins && c == 'u' ? HEXADECIMAL : ofEscape - 1;
            escapeBegins = false;
            return !dropping;
        }
        if (c == '"') {
            inString = false;
            return true;
        }
        length++;
        dropping = length > LONGEST;
        if (c == '\\') {
            ofEscape = 1;
            escapeBegins = true;
        }
        return !dropping;
    }
}
