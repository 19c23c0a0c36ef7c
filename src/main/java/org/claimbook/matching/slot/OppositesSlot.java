package org.claimbook.matching.slot;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

/** A question with the opposite of a word of the claim, and without that word, asks for another claim. */
final class OppositesSlot implements Slot {
    private static final String NAME = "opposites";

    /** Verbs that undo or keep from happening whatever stands beside them: "lift the ban", "boycott the talks". */
    private static final Set<String> REVERSING = Set.of(
            "lift",
            "scrap",
            "cancel",
            "revoke",
            "reverse",
            "undo",
            "overturn",
            "repeal",
            "abandon",
            "boycott",
            "prevent",
            "avoid",
            "delete",
            "destroy",
            "withdraw",
            "retract",
            "postpone",
            "ignore",
            "oppose");

    private final Set<String> reversing;
    private final Lexicon lexicon;

    OppositesSlot(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.reversing = REVERSING.stream().map(lexicon::stem).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        Map<String, Integer> asked = counts(question);
        Reading text = claim.wordings().get(claim.claim().text());
        for (Word word : question.words()) {
            if (word.kind() == Word.Kind.NEGATION || word.kind() == Word.Kind.NUMBER) {
                continue;
            }
            String stem = word.stem();
            boolean undone = reversing.contains(stem)
                    && !claim.wordingStems().contains(stem)
                    && formulation.contentStems().stream().noneMatch(other -> lexicon.areSynonyms(stem, other));
            if (undone || opposed(stem, asked, formulation) || opposed(stem, asked, text)) {
                return new Finding(
                        NAME,
                        Outcome.DIFFERENT,
                        "not what the claim says: " + word.token().surface());
            }
        }
        return Finding.silent(NAME);
    }

    /**
     * Whether the question says a word more often than the claim, and the claim its opposite more often than the question:
     * "the last First Lady" is not "the first First Lady". What the claim says by a synonym is said.
     */
    private boolean opposed(String stem, Map<String, Integer> asked, Reading wording) {
        Map<String, Integer> stored = counts(wording);
        if (asked.get(stem) <= stored.getOrDefault(stem, 0)) {
            return false;
        }
        Set<String> opposites = lexicon.opposites(stem);
        return opposites.stream()
                        .anyMatch(opposite -> stored.getOrDefault(opposite, 0) > asked.getOrDefault(opposite, 0))
                && wording.contentStems().stream()
                        .noneMatch(other -> lexicon.areSynonyms(stem, other) && !opposites.contains(other));
    }

    private static Map<String, Integer> counts(Reading reading) {
        Map<String, Integer> counts = new HashMap<>();
        reading.words().forEach(word -> counts.merge(word.stem(), 1, Integer::sum));
        return counts;
    }
}
