package org.claimbook.matching.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Token;
import org.claimbook.matching.language.Tokenizer;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.NameBook;

/**
 * Mends typos in a question towards question words and towards words of the claims. A word is left alone where it stands
 * in a dictionary, is a name, or is written as one.
 */
public final class Respeller {
    private static final int SHORTEST = 3;
    /** A text with more unknown words is not misspelt but in another language. */
    private static final int MOST = 12;

    private static final int SHORTEST_CLAIM_WORD = 4;
    /** What is longer is no word that somebody has misspelt. */
    private static final int LONGEST = 45;

    private final Lexicon lexicon;
    private final NameBook book;
    private final ClaimIndex index;

    public Respeller(Lexicon lexicon, NameBook book, ClaimIndex index) {
        this.lexicon = lexicon;
        this.book = book;
        this.index = index;
    }

    public String respell(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        int[] misspelt = IntStream.range(0, tokens.size())
                .filter(i -> looksMisspelt(tokens.get(i), tokens, i))
                .toArray();
        if (misspelt.length > MOST) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (int i = misspelt.length - 1; i >= 0; i--) {
            int at = misspelt[i];
            Token token = tokens.get(at);
            meant(token.norm(), () -> book.at(tokens, at))
                    .ifPresent(word -> mended.replace(
                            token.start(), token.start() + token.surface().length(), word));
        }
        return mended.toString();
    }

    private boolean looksMisspelt(Token token, List<Token> tokens, int at) {
        String word = token.norm();
        boolean plain = word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
        boolean writtenAsName = token.capitalised() && !token.opensSentence()
                || token.acronym() && tokens.stream().anyMatch(other -> !other.acronym() && !other.numeric());
        return plain
                && !writtenAsName
                && token.surface().length() == word.length()
                && !lexicon.isCommon(word)
                && !lexicon.isName(word)
                && book.at(tokens, at)
                        .filter(name -> name.words().getFirst().equals(word))
                        .isEmpty();
    }

    private Optional<String> meant(String word, Supplier<Optional<Mention>> name) {
        String stopword = lexicon.respelledStopword(word);
        if (!stopword.equals(word)) {
            return Optional.of(stopword);
        }
        if (name.get().isPresent()) {
            return Optional.of(name.get().get().words().getFirst());
        }
        return word.length() >= SHORTEST_CLAIM_WORD ? index.nearestWord(word) : Optional.empty();
    }
}
