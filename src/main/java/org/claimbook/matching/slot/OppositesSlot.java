package org.claimbook.matching.slot;

import java.util.Set;

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

    private final Lexicon lexicon;

    OppositesSlot(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        Set<String> asked = question.stems();
        Set<String> stored = formulation.stems();
        for (Word word : question.words()) {
            boolean alone = word.kind() != Word.Kind.NEGATION && !stored.contains(word.stem());
            if (alone) {
                for (String opposite : lexicon.opposites(word.stem())) {
                    if (stored.contains(opposite) && !asked.contains(opposite)) {
                        return new Finding(
                                NAME,
                                Outcome.DIFFERENT,
                                "opposite of the claim's word: " + word.token().surface());
                    }
                }
            }
        }
        return Finding.silent(NAME);
    }
}
