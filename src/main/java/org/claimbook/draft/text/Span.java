package org.claimbook.draft.text;

/**
 * A part of a text.
 *
 * @param begin index of its first character, in UTF-16 units
 * @param end index after its last character; greater than {@code begin}
 */
public record Span(int begin, int end) {
    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("span: " + begin + " to " + end + " is no part of a text");
        }
    }

    /** The part itself. */
    public String of(String text) {
        return text.substring(begin, end);
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public int length() {
        return end - begin;
    }
}
