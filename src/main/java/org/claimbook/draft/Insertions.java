package org.claimbook.draft;

import java.util.Optional;
import java.util.Set;

import org.claimbook.draft.text.Sentence;
import org.claimbook.draft.text.Token;
import org.claimbook.draft.text.Words;

/** Finds what is said around the words of saying. */
final class Insertions {
    private Insertions() {}

    /**
     * "A wolf," she says, "is cheaper.": a quotation that goes on after the words of saying, with these in it.
     *
     * @param first the first of those words
     * @param end index after the last
     */
    static Optional<Words> around(Sentence sentence, int first, int end) {
        if (isInserted(sentence, first, end)) {
            return Contents.trimmed(sentence, 0, sentence.size());
        }
        boolean goesOn = end + 1 < sentence.size()
                && sentence.at(end).text().equals(",")
                && sentence.at(end + 1).isQuote()
                && first >= 2
                && (sentence.at(first - 1).isQuote() || sentence.at(first - 2).isQuote());
        if (!goesOn) {
            return Optional.empty();
        }
        int open = 0;
        while (!sentence.at(open).isQuote()) {
            open++;
        }
        int close = end + 2;
        while (close < sentence.size() && !sentence.at(close).isQuote()) {
            close++;
        }
        int to = close;
        while (to > end + 2 && Set.of(",", ".").contains(sentence.at(to - 1).text())) {
            to--;
        }
        return open + 1 < first && to > end + 2 ? Optional.of(new Words(open + 1, to)) : Optional.empty();
    }

    /** "The offer, she said, was an insult." */
    private static boolean isInserted(Sentence sentence, int first, int end) {
        return first >= 2
                && end + 1 < sentence.size()
                && sentence.at(first - 1).text().equals(",")
                && sentence.at(end).text().equals(",")
                && Set.of("VERB", "AUX").contains(sentence.at(end + 1).tag())
                && sentence.tokens().stream().noneMatch(Token::isQuote)
                && sentence.tokens().subList(0, first).stream()
                        .noneMatch(token -> Set.of("VERB", "AUX").contains(token.tag()));
    }
}
