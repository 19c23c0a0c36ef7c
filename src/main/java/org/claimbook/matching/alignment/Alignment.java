package org.claimbook.matching.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far a claim explains a question, word by word.
 *
 * @param links what is explained, and by what, in the order of the question
 * @param differences what the question says and the claim does not, in the order of the question, ready to show
 * @param substituted whether a name, a number or a date of the question is not the claim's
 */
public record Alignment(List<Link> links, List<String> differences, boolean substituted) {
    public Alignment {
        links = List.copyOf(links);
        differences = List.copyOf(differences);
    }

    /** By what a word of a question is explained by a claim. */
    public enum Relation {
        /** The same word, inflected or derived so that the stem is the same. */
        SAME_WORD,
        /** Another spelling of the same word. */
        SPELLING,
        /** A synonym by the dictionary. */
        SYNONYM,
        /** An entry of the reviewed table of paraphrases. */
        PARAPHRASE,
        /** Another form of the same name: a demonym, an acronym, a part of it. */
        NAME,
        /** The same number, counting the same. */
        QUANTITY,
        /** The same ordinal. */
        ORDINAL,
        /** The same day, month or year. */
        DATE,
        /** A word that turns the meaning, and one that turns it alike: "only" and "just". */
        TURNING
    }

    /**
     * A word of the question that the claim explains.
     *
     * @param at its index in the question
     * @param by the index of the word that explains it in the wording that was compared; -1 where another text of the claim does
     * @param said the word as asked
     * @param told the word that explains it
     */
    public record Link(int at, int by, String said, String told, Relation relation) {
        /** Whether it is explained by the wording that was compared. */
        public boolean inWording() {
            return by >= 0;
        }
    }

    /** Whether nothing of the question is left unexplained. */
    public boolean complete() {
        return differences.isEmpty();
    }

    /** What is explained by what, in words: "same words: fire, pier", "plant: factory". */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        String same = links.stream()
                .filter(link -> link.said().equalsIgnoreCase(link.told()))
                .map(Link::said)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!same.isEmpty()) {
            reasons.add("same words: " + same);
        }
        links.stream()
                .filter(link -> !link.said().equalsIgnoreCase(link.told()))
                .map(link -> link.said() + ": " + link.told())
                .distinct()
                .forEach(reasons::add);
        return reasons;
    }
}
