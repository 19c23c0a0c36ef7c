package org.claimbook.matching.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Places;
import org.claimbook.matching.language.Quantities;
import org.claimbook.matching.language.Quantity;
import org.claimbook.matching.language.Token;
import org.claimbook.matching.language.Tokenizer;
import org.claimbook.matching.reading.Word.Kind;

/** Reads the slots of a question, or of a claim, out of its words. */
public final class QuestionReader {
    private final Lexicon lexicon;
    private final NameReader names;

    public QuestionReader(Lexicon lexicon, NameBook book) {
        this(lexicon, book, word -> false);
    }

    /** @param writtenAsName whether the claims write a lower-case word as a name, though it is an everyday word too */
    public QuestionReader(Lexicon lexicon, NameBook book, Predicate<String> writtenAsName) {
        this.lexicon = lexicon;
        this.names = new NameReader(lexicon, book, writtenAsName);
    }

    /** Reads any text; one without words gives an empty reading. */
    public Reading read(String text) {
        String asked = Clefts.joined(Preamble.strip(text));
        List<Token> tokens =
                Tokenizer.tokens(asked).stream().map(this::withOwner).toList();
        List<Quantity> numbers = Quantities.in(tokens);
        List<Mention> mentions = names.in(tokens, numbers);
        List<Quantity> quantities = outside(mentions, numbers).stream()
                .filter(number -> !joined(number, tokens, asked))
                .toList();
        NegationReader negation = new NegationReader(lexicon, tokens);
        Set<Integer> named = new HashSet<>();
        mentions.forEach(mention -> addRange(mention.from(), mention.to(), named));
        numbers.stream()
                .filter(number -> !quantities.contains(number))
                .forEach(number -> addRange(number.from(), number.to(), named));
        List<Word> words = words(tokens, quantities, named, negation);
        RoleReader roles = new RoleReader(lexicon, tokens, mentions);
        return Reading.of(
                asked,
                IntentReader.intent(tokens),
                words,
                mentions,
                quantities,
                negation.negated(),
                negation.denies(),
                roles.doer());
    }

    /** "Kenyas court", as it is typed: no place is called so, and of one there are no two. */
    private Token withOwner(Token token) {
        String norm = token.norm();
        boolean owns = norm.endsWith("s")
                && !token.possessive()
                && !lexicon.isCommon(norm)
                && !lexicon.isName(norm)
                && !Places.english().isName(norm)
                && Places.english().isName(norm.substring(0, norm.length() - 1));
        return owns
                ? new Token(
                        token.surface().substring(0, token.surface().length() - 1),
                        norm.substring(0, norm.length() - 1),
                        token.start(),
                        token.end(),
                        true,
                        token.opensSentence())
                : token;
    }

    /** The number in "737 MAX" counts nothing. */
    private static List<Quantity> outside(List<Mention> mentions, List<Quantity> numbers) {
        return numbers.stream()
                .filter(number -> mentions.stream()
                        .noneMatch(mention -> mention.from() < number.to() && number.from() < mention.to()))
                .toList();
    }

    /** The number in "COVID-19" and "CO2" counts nothing either. */
    private static boolean joined(Quantity number, List<Token> tokens, String text) {
        int start = tokens.get(number.from()).start();
        int before = start > 1 && text.charAt(start - 1) == '-' ? start - 2 : start - 1;
        return !number.isYear() && before >= 0 && Character.isLetter(text.charAt(before));
    }

    private List<Word> words(
            List<Token> tokens, List<Quantity> quantities, Set<Integer> named, NegationReader negation) {
        Set<Integer> numbers = new HashSet<>();
        quantities.forEach(quantity -> addRange(quantity.from(), quantity.to(), numbers));
        List<Word> words = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            words.add(new Word(token, lexicon.stem(token.norm()), kind(i, token, numbers, named, negation)));
        }
        return words;
    }

    private Kind kind(int at, Token token, Set<Integer> numbers, Set<Integer> named, NegationReader negation) {
        if (negation.isNegation(at)) {
            return Kind.NEGATION;
        }
        if (named.contains(at)) {
            return Kind.NAME;
        }
        if (numbers.contains(at)) {
            return Kind.NUMBER;
        }
        boolean sign = !Character.isLetterOrDigit(token.norm().codePointAt(0));
        return sign || lexicon.isStopword(token.norm()) ? Kind.FUNCTION : Kind.CONTENT;
    }

    private static void addRange(int from, int to, Set<Integer> indices) {
        for (int i = from; i < to; i++) {
            indices.add(i);
        }
    }
}
