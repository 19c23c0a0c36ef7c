package org.claimbook.matching.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Intent;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

/**
 * What happens on an occasion is another claim than the occasion: that there was an attack does not tell whether somebody
 * "was at home during the attack".
 */
final class OccasionSlot implements Slot {
    private static final String NAME = "occasion";
    private static final Set<String> AT_THAT = Set.of("in", "during", "amid", "throughout", "before", "after", "until");
    private static final Set<String> STATES = Set.of("at", "in", "on", "under");
    /** To be involved in an attack is to attack. */
    private static final Set<String> TAKING_PART =
            Set.of("involv", "part", "particip", "role", "succeed", "complicit", "implic", "engag", "hand");

    private final Lexicon lexicon;

    OccasionSlot(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        if (question.intent() != Intent.CHECK) {
            return Finding.silent(NAME);
        }
        List<Word> words = question.words();
        return IntStream.range(1, words.size())
                .filter(at -> occasion(words, at)
                        .filter(what -> tells(formulation, what))
                        .isPresent())
                .filter(at -> isNewTo(formulation, words.subList(0, at)))
                .mapToObj(at -> new Finding(
                        NAME,
                        Outcome.DIFFERENT,
                        "does not say on that occasion: "
                                + words.get(at - 1).token().surface()))
                .findFirst()
                .orElseGet(() -> Finding.silent(NAME));
    }

    /** What "during the" at an index is followed by. */
    private static Optional<Word> occasion(List<Word> words, int at) {
        boolean opens = AT_THAT.contains(words.get(at).token().norm())
                && at + 2 < words.size()
                && words.get(at + 1).token().isDeterminer();
        return opens
                ? Optional.of(words.get(at + 2)).filter(word -> word.kind() == Word.Kind.CONTENT)
                : Optional.empty();
    }

    /** Whether the wording tells of what happened, and not itself of what happened on the occasion. */
    private static boolean tells(Reading formulation, Word what) {
        List<Word> words = formulation.words();
        return formulation.contentStems().contains(what.stem())
                && IntStream.range(0, words.size()).noneMatch(at -> occasion(words, at)
                        .filter(word -> word.stem().equals(what.stem()))
                        .isPresent());
    }

    /** Whether the deed right before the occasion, the only word of the clause that is no name, is new to the wording. */
    private boolean isNewTo(Reading formulation, List<Word> clause) {
        Word last = clause.getLast();
        boolean only = last.kind() == Word.Kind.CONTENT
                && clause.stream()
                                .filter(word -> word.kind() == Word.Kind.CONTENT)
                                .count()
                        == 1;
        if (!only || TAKING_PART.contains(last.stem())) {
            return false;
        }
        return isState(clause) ? !hasState(formulation, clause) : !has(formulation, last);
    }

    private boolean has(Reading formulation, Word deed) {
        return formulation.stems().stream()
                .anyMatch(stem -> stem.equals(deed.stem()) || lexicon.areSynonyms(stem, deed.stem()));
    }

    /** "At home" says where somebody is: it has nothing to do with whose home it is. */
    private static boolean isState(List<Word> clause) {
        return clause.size() > 1
                && STATES.contains(clause.get(clause.size() - 2).token().norm());
    }

    private static boolean hasState(Reading formulation, List<Word> clause) {
        List<Word> words = formulation.words();
        return IntStream.range(1, words.size())
                .anyMatch(at -> words.get(at).stem().equals(clause.getLast().stem())
                        && words.get(at - 1)
                                .token()
                                .norm()
                                .equals(clause.get(clause.size() - 2).token().norm()));
    }
}
