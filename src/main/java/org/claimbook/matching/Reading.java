package org.claimbook.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param doer who does what is said, where that can be told
 */
public record Reading(
        String text,
        Intent intent,
        List<Word> words,
        List<Mention> mentions,
        List<Quantity> quantities,
        boolean negated,
        Optional<Mention> doer) {
    public Reading {
        words = List.copyOf(words);
        mentions = List.copyOf(mentions);
        quantities = List.copyOf(quantities);
    }

    /** Stems of the words that carry meaning of their own; names, numbers and function words left out. */
    public Set<String> contentStems() {
        return stems(Word.Kind.CONTENT);
    }

    /** Stems of all words but function words. */
    public Set<String> stems() {
        return words.stream()
                .filter(word -> word.kind() != Word.Kind.FUNCTION)
                .map(Word::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keys of the names in it. */
    public Set<String> mentionKeys() {
        return mentions.stream().map(Mention::key).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> stems(Word.Kind kind) {
        return words.stream()
                .filter(word -> word.kind() == kind)
                .map(Word::stem)
                .collect(Collectors.toUnmodifiableSet());
    }
}
