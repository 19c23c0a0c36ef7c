package org.claimbook.draft.text;

import java.util.List;

/**
 * A sentence, or several that one quotation holds together.
 *
 * @param span where it stands in the article
 * @param paragraph number of its paragraph
 * @param tokens at least one
 */
public record Sentence(Span span, int paragraph, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public int size() {
        return tokens.size();
    }

    public Token at(int index) {
        return tokens.get(index);
    }

    /** From the token at {@code first} to that before {@code end}. */
    public Span span(int first, int end) {
        return new Span(
                tokens.get(first).span().begin(), tokens.get(end - 1).span().end());
    }

    /** Whether all of its words stand between quotation marks. */
    public boolean isQuotation() {
        for (int i = 0; i < size(); i++) {
            if (at(i).isWord() && !isQuoted(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the token at {@code index} stands between quotation marks. */
    public boolean isQuoted(int index) {
        boolean open = false;
        for (int i = 0; i < index; i++) {
            open ^= at(i).isQuote();
        }
        return open && !at(index).isQuote();
    }
}
