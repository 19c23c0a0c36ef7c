package org.claimbook.matching.slot;

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
        Set<String> asked = question.stems();
        for (Word word : question.words()) {
            if (word.kind() == Word.Kind.NEGATION) {
                continue;
            }
            boolean undone =
                    reversing.contains(word.stem()) && !claim.wordingStems().contains(word.stem());
            if (undone || opposed(word, asked, formulation.stems()) || opposed(word, asked, claim.wordingStems())) {
                return new Finding(
                        NAME,
                        Outcome.DIFFERENT,
                        "not what the claim says: " + word.token().surface());
            }
        }
        return Finding.silent(NAME);
    }

    private boolean opposed(Word word, Set<String> asked, Set<String> stored) {
        return !stored.contains(word.stem())
                && lexicon.opposites(word.stem()).stream()
                        .anyMatch(opposite -> stored.contains(opposite) && !asked.contains(opposite));
    }
}
