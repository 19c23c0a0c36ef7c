package org.claimbook.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/**
 * What a text says that somebody said.
 *
 * @param who the one who said it
 * @param denies whether it was a denial
 * @param said the words behind "that", or empty where there is no such clause
 */
record Report(Mention who, boolean denies, String said) {
    /** "Russia has also said". */
    private static final int REACH = 2;
    /** "told reporters on Monday that". */
    private static final int THAT_REACH = 8;

    private static final Set<String> BETWEEN =
            Set.of("also", "ever", "once", "later", "then", "still", "himself", "herself");
    /** Whoever is meant is named outside of the clause, so that it cannot be looked up by itself. */
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their");

    private static final Set<String> CLAUSES = Set.of("that", "which");

    /** Of a text whose first name is of somebody who says something; empty where the form leaves doubt. */
    static Optional<Report> in(Reading text, Lexicon lexicon) {
        List<Word> words = text.words();
        return text.mentions().stream()
                .findFirst()
                .filter(who -> IntStream.range(0, who.from()).noneMatch(i -> CLAUSES.contains(norm(words, i))))
                .flatMap(who ->
                        verb(text, who, lexicon).map(at -> new Report(who, isDenial(words, at), said(text, at))));
    }

    private static Optional<Integer> verb(Reading text, Mention who, Lexicon lexicon) {
        List<Word> words = text.words();
        int to = Math.min(words.size(), who.to() + REACH + 1);
        for (int at = who.to(); at < to; at++) {
            boolean says = lexicon.isReporting(words.get(at).stem())
                    && lexicon.canBeVerb(norm(words, at))
                    && !words.get(who.to() - 1).token().possessive();
            if (says && (lexicon.isFiniteVerb(norm(words, at)) || text.doer().equals(Optional.of(who)))) {
                return Optional.of(at);
            }
            boolean light = words.get(at).kind() == Word.Kind.FUNCTION
                    || norm(words, at).endsWith("ly")
                    || BETWEEN.contains(norm(words, at));
            if (!light) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isDenial(List<Word> words, int at) {
        return norm(words, at).matches("den(y|ies|ied|ying)");
    }

    private static String said(Reading text, int verb) {
        List<Word> words = text.words();
        int to = Math.min(words.size() - 1, verb + THAT_REACH);
        return IntStream.range(verb + 1, to)
                .filter(i -> norm(words, i).equals("that"))
                .boxed()
                .findFirst()
                .filter(that -> !PRONOUNS.contains(norm(words, that + 1)))
                .map(that ->
                        text.text().substring(words.get(that).token().end()).strip())
                .orElse("");
    }

    private static String norm(List<Word> words, int at) {
        return words.get(at).token().norm();
    }
}
