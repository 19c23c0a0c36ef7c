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
            "sabotage",
            "block",
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
        Set<String> stored = claim.wordingStems();
        for (Word word : question.words()) {
            boolean alone = word.kind() != Word.Kind.NEGATION && !stored.contains(word.stem());
            if (alone) {
                if (reversing.contains(word.stem())) {
                    return new Finding(
                            NAME,
                            Outcome.DIFFERENT,
                            "not what the claim says: " + word.token().surface());
                }
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
