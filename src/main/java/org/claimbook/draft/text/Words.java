package org.claimbook.draft.text;

/**
 * Some words of a sentence that stand together.
 *
 * @param first index of the first
 * @param end index after the last; greater than {@code first}
 */
public record Words(int first, int end) {
    public Words {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("words: " + first + " to " + end + " are none");
        }
    }

    public Span in(Sentence sentence) {
        return sentence.span(first, end);
    }

    public boolean contains(Words other) {
        return first <= other.first && other.end <= end;
    }
}
