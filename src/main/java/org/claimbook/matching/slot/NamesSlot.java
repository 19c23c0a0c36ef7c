package org.claimbook.matching.slot;

import java.util.ArrayList;
import java.util.List;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Mention;
import org.claimbook.matching.NameBook;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;
import org.claimbook.matching.language.Lexicon;

/** Who and what a question names has to occur in the claim, under any of its names. */
final class NamesSlot implements Slot {
    private static final String NAME = "names";

    private final NameBook book;
    private final Lexicon lexicon;

    NamesSlot(NameBook book, Lexicon lexicon) {
        this.book = book;
        this.lexicon = lexicon;
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        List<String> shared = new ArrayList<>();
        for (Mention mention : question.mentions()) {
            if (!occurs(mention, claim)) {
                return new Finding(NAME, Outcome.DIFFERENT, "not in the claim: " + mention.surface());
            }
            String name = mention.known() ? book.nameOf(mention.key()) : mention.surface();
            if (!shared.contains(name)) {
                shared.add(name);
            }
        }
        return shared.isEmpty()
                ? Finding.silent(NAME)
                : new Finding(NAME, Outcome.SAME, "same who: " + String.join(", ", shared));
    }

    private boolean occurs(Mention mention, ClaimReading claim) {
        if (mention.known()) {
            return claim.names().contains(mention.key());
        }
        long found =
                mention.words().stream().filter(word -> occurs(word, claim)).count();
        return 2 * found >= mention.words().size() && occurs(mention.words().getLast(), claim);
    }

    private boolean occurs(String word, ClaimReading claim) {
        return claim.words().contains(word)
                || claim.vocabulary().contains(lexicon.stem(word))
                || claim.words().stream().anyMatch(other -> NameForms.sameName(word, other));
    }
}
