package org.claimbook.matching.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.claimbook.matching.Mention;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

/**
 * The words among which a name stands, as far as they tell what part it has in what is said.
 *
 * @param preposition the one right before the name, articles aside; empty if none
 * @param before the nearest word of meaning before the name
 * @param behind the nearest word of meaning behind it
 * @param owner whether the name owns what stands behind it
 */
record NameSetting(String preposition, Optional<String> before, Optional<String> behind, boolean owner) {
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "on", "in", "at", "to", "from", "with", "against", "for", "into", "by", "about", "over", "under",
            "behind", "after", "before", "as", "via", "near", "during", "amid", "inside", "outside");
    /** What stands behind them tells where, when or with whom: it may stand anywhere in a sentence. */
    private static final Set<String> ASIDE =
            Set.of("in", "at", "near", "on", "with", "during", "after", "before", "inside", "outside", "amid", "via");

    private static final int REACH = 4;
    private static final double SAME_SIDE = 1;
    private static final double OTHER_SIDE = 0.4;
    private static final double SYNONYM = 0.7;
    private static final double SAME_PREPOSITION = 0.5;
    private static final double BOTH_OWN = 0.3;

    static NameSetting of(Mention name, Reading reading, Lexicon lexicon) {
        List<Word> words = reading.words();
        String preposition = "";
        Optional<String> before = Optional.empty();
        for (int i = name.from() - 1; i >= Math.max(0, name.from() - REACH) && before.isEmpty(); i--) {
            Word word = words.get(i);
            if (word.kind() == Word.Kind.NAME) {
                break;
            }
            if (word.kind() == Word.Kind.CONTENT
                    && !lexicon.isTitle(word.token().norm())) {
                before = Optional.of(word.stem());
            } else if (preposition.isEmpty()
                    && PREPOSITIONS.contains(word.token().norm())) {
                preposition = word.token().norm();
            }
        }
        Optional<String> behind = words.subList(name.to(), Math.min(words.size(), name.to() + REACH)).stream()
                .takeWhile(word -> word.kind() != Word.Kind.NAME)
                .filter(word -> word.kind() == Word.Kind.CONTENT)
                .map(Word::stem)
                .findFirst();
        return new NameSetting(
                preposition, before, behind, words.get(name.to() - 1).token().possessive());
    }

    boolean isAside() {
        return ASIDE.contains(preposition);
    }

    /**
     * 0 for settings that have nothing in common to about 3.
     *
     * @param turned whether one of the texts is in the passive voice, which turns the sides round
     */
    double likeness(NameSetting other, boolean turned, Lexicon lexicon) {
        double sides = same(before, other.before, lexicon) + same(behind, other.behind, lexicon);
        double across = same(before, other.behind, lexicon) + same(behind, other.before, lexicon);
        double likeness = turned ? SAME_SIDE * across + OTHER_SIDE * sides : SAME_SIDE * sides + OTHER_SIDE * across;
        likeness += !preposition.isEmpty() && preposition.equals(other.preposition) ? SAME_PREPOSITION : 0;
        return likeness + (owner && other.owner ? BOTH_OWN : 0);
    }

    private static double same(Optional<String> one, Optional<String> other, Lexicon lexicon) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (one.get().equals(other.get())) {
            return 1;
        }
        return lexicon.areSynonyms(one.get(), other.get()) ? SYNONYM : 0;
    }
}
