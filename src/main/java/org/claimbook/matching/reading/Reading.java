package org.claimbook.matching.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.claimbook.matching.language.Quantity;

/**
 * What was read out of a text, question or claim alike: the slots that have to agree for two texts to have the same
 * truth conditions.
 *
 * @param text the text that was read, without greetings and the like
 * @param intent what kind of answer it asks for; CHECK for a statement
 * @param words its words in their order
 * @param mentions the names in it in their order
 * @param quantities the numbers in it in their order
 * @param negated whether it says that something is not so
 * @param denying whether it says that somebody denies something, which has other truth conditions than what is denied
 * @param doer who does what is said, where that can be told
 * @param contentStems stems of the words that carry meaning of their own; names, numbers and function words left out
 * @param stems stems of all words but function words
 * @param mentionKeys keys of the names in it
 * @param norms all its words in lower case
 */
public record Reading(
        String text,
        Intent intent,
        List<Word> words,
        List<Mention> mentions,
        List<Quantity> quantities,
        boolean negated,
        boolean denying,
        Optional<Mention> doer,
        Set<String> contentStems,
        Set<String> stems,
        Set<String> mentionKeys,
        Set<String> norms) {
    public Reading {
        words = List.copyOf(words);
        mentions = List.copyOf(mentions);
        quantities = List.copyOf(quantities);
        contentStems = Set.copyOf(contentStems);
        stems = Set.copyOf(stems);
        mentionKeys = Set.copyOf(mentionKeys);
        norms = Set.copyOf(norms);
    }

    /** The same, asking for another kind of answer. */
    public Reading asking(Intent other) {
        return new Reading(
                text,
                other,
                words,
                mentions,
                quantities,
                negated,
                denying,
                doer,
                contentStems,
                stems,
                mentionKeys,
                norms);
    }

    /** A reading with the stems and keys of its words and names. */
    static Reading of(
            String text,
            Intent intent,
            List<Word> words,
            List<Mention> mentions,
            List<Quantity> quantities,
            boolean negated,
            boolean denying,
            Optional<Mention> doer) {
        return new Reading(
                text,
                intent,
                words,
                mentions,
                quantities,
                negated,
                denying,
                doer,
                stems(words, kind -> kind == Word.Kind.CONTENT),
                stems(words, kind -> kind != Word.Kind.FUNCTION),
                mentions.stream().map(Mention::key).collect(Collectors.toUnmodifiableSet()),
                words.stream().map(word -> word.token().norm()).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> stems(List<Word> words, Predicate<Word.Kind> kinds) {
        return words.stream()
                .filter(word -> kinds.test(word.kind()))
                .map(Word::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the word at an index belongs to a calendar year. */
    public boolean isYear(int at) {
        return quantities.stream()
                .anyMatch(quantity -> quantity.isYear() && quantity.from() <= at && at < quantity.to());
    }
}
