package org.claimbook.matching.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.claimbook.matching.language.CalendarWords;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.NameVariants;
import org.claimbook.matching.language.Places;
import org.claimbook.matching.language.Quantity;
import org.claimbook.matching.language.Token;
import org.claimbook.matching.language.WordFormation;

/**
 * Finds the names in a text: those that the store knows, and proper names that it has never seen. An unseen name is told
 * by its capital letter where the text uses capitals for names only, and by standing in no dictionary elsewhere.
 */
final class NameReader {
    private static final Set<String> MEDIA = Set.of(
            "post",
            "times",
            "journal",
            "herald",
            "tribune",
            "telegraph",
            "gazette",
            "chronicle",
            "observer",
            "examiner");
    private static final int SHORTEST = 3;
    /** So many words with a capital letter for one without, and the capitals are those of a headline. */
    private static final int HEADLINE_SHARE = 5;

    private final Lexicon lexicon;
    private final NameBook book;
    private final Predicate<String> writtenAsName;

    /** @param writtenAsName whether the claims write a lower-case word as a name */
    NameReader(Lexicon lexicon, NameBook book, Predicate<String> writtenAsName) {
        this.lexicon = lexicon;
        this.book = book;
        this.writtenAsName = writtenAsName;
    }

    List<Mention> in(List<Token> tokens, List<Quantity> quantities) {
        Set<Integer> numbers = new HashSet<>();
        for (Quantity quantity : quantities) {
            for (int i = quantity.from(); i < quantity.to(); i++) {
                numbers.add(i);
            }
        }
        boolean capitalsTell = capitalsTell(tokens);
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Mention> known = book.at(tokens, at);
            if (known.isPresent()) {
                int end = known.get().to();
                boolean media = isMedia(tokens, end);
                mentions.add(media ? unseen(tokens, at, end + 1) : known.get());
                at = media ? end + 1 : end;
                continue;
            }
            int to = endOfForm(tokens, at);
            while (to < tokens.size()
                    && !numbers.contains(to)
                    && (isUnseenName(tokens.get(to), capitalsTell) || isUnitedStates(tokens, to))
                    && (to == at
                            || (adjoin(tokens.get(to - 1), tokens.get(to))
                                    && book.at(tokens, to).isEmpty()))) {
                to++;
            }
            if (to > at) {
                mentions.add(unseen(tokens, at, to));
                at = to;
            } else {
                at++;
            }
        }
        return mentions;
    }

    /** What stands behind a place it is named for: the Washington Post does not speak for Washington. */
    private static boolean isMedia(List<Token> tokens, int at) {
        return at < tokens.size()
                && MEDIA.contains(tokens.get(at).norm())
                && adjoin(tokens.get(at - 1), tokens.get(at));
    }

    /** Whether a name may run on: a comma between two words ends it, the dot of "E." or "Jr." does not. */
    private static boolean adjoin(Token token, Token next) {
        int gap = next.start() - token.end();
        boolean dotted = gap == 2 && token.surface().length() < SHORTEST;
        return !token.possessive() && (gap <= 1 || dotted);
    }

    /** Headlines capitalise nearly every word and chats none: there a capital letter says nothing. */
    private boolean capitalsTell(List<Token> tokens) {
        int capital = 0;
        int small = 0;
        for (Token token : tokens) {
            if (token.capitalised()) {
                capital += token.opensSentence() ? 0 : 1;
            } else if (token.norm().length() > SHORTEST
                    && Character.isLetter(token.norm().codePointAt(0))
                    && !lexicon.isStopword(token.norm())) {
                small++;
            }
        }
        return capital > 0 && small > 0 && capital < HEADLINE_SHARE * small;
    }

    private boolean isUnseenName(Token token, boolean capitalsTell) {
        String word = token.norm();
        if (!Character.isLetter(word.codePointAt(0)) || CalendarWords.MONTHS_AND_DAYS.contains(word)) {
            return false;
        }
        boolean shouted = token.acronym() && capitalsTell && !token.opensSentence() && word.length() >= SHORTEST;
        if (!shouted && lexicon.isStopword(word) || lexicon.isTitle(word)) {
            return false;
        }
        if (token.acronym() && capitalsTell) {
            return true;
        }
        if (word.length() < SHORTEST) {
            return !NameVariants.english().of(List.of(word)).isEmpty();
        }
        boolean nameByCapital = capitalsTell && !token.opensSentence() && token.capitalised();
        // "trump" stands in the dictionary too: there the claims know better
        boolean typedPlainly =
                !capitalsTell && (token.capitalised() || !lexicon.canBeVerb(word) && !lexicon.canBeAdjective(word))
                        || token.opensSentence() && token.capitalised();
        boolean inDictionary = lexicon.isCommon(word)
                || lexicon.canBeParticiple(word)
                || !capitalsTell && token.capitalised() && WordFormation.isMadeOfWords(word, lexicon);
        // "japan" and "china" stand in the dictionary too
        boolean place =
                token.opensSentence() && token.capitalised() && Places.english().include(List.of(word));
        return nameByCapital || !inDictionary || place || typedPlainly && writtenAsName.test(word);
    }

    /** Where a name of several words ends that is written small, "united states"; {@code from} where none begins. */
    private static int endOfForm(List<Token> tokens, int from) {
        NameVariants variants = NameVariants.english();
        for (int to = Math.min(tokens.size(), from + variants.longest()); to > from + 1; to--) {
            List<String> words =
                    tokens.subList(from, to).stream().map(Token::norm).toList();
            if (!variants.of(words).isEmpty()) {
                return to;
            }
        }
        return from;
    }

    /** "US", "the us": elsewhere the word is the pronoun. */
    private static boolean isUnitedStates(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.norm().equals("us")
                && (token.acronym() || at > 0 && tokens.get(at - 1).norm().equals("the") || at == 0);
    }

    private static Mention unseen(List<Token> tokens, int from, int to) {
        List<String> words = tokens.subList(from, to).stream().map(Token::norm).toList();
        String surface = tokens.subList(from, to).stream().map(Token::surface).collect(Collectors.joining(" "));
        return new Mention(String.join(" ", words), false, words, surface, from, to);
    }
}
