package org.claimbook.matching.slot;

import java.util.ArrayList;
import java.util.List;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.ClaimSlot;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Mention;
import org.claimbook.matching.NameBook;
import org.claimbook.matching.Reading;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.NameVariants;
import org.claimbook.matching.language.Places;
import org.claimbook.matching.language.Spelling;

/** Who and what a question names has to occur in the claim, under any of its names. */
final class NamesSlot implements ClaimSlot {
    private static final String NAME = "names";

    private final NameBook book;
    private final Lexicon lexicon;
    private final SameNames names;
    private final Places places = Places.english();
    private final NameVariants variants = NameVariants.english();

    NamesSlot(NameBook book, Lexicon lexicon) {
        this.book = book;
        this.lexicon = lexicon;
        this.names = new SameNames(book);
    }

    @Override
    public Finding check(Reading question, ClaimReading claim) {
        List<String> shared = new ArrayList<>();
        List<String> added = new ArrayList<>();
        ClaimNames stored = new ClaimNames(claim, lexicon);
        for (Mention mention : question.mentions()) {
            boolean occurs = mention.known()
                    ? claim.names().contains(mention.key())
                    : stored.have(mention) || Initials.shortened(question, mention.from(), claim, lexicon);
            String name = mention.known() ? book.nameOf(mention.key()) : mention.surface();
            if (occurs) {
                if (!shared.contains(name)) {
                    shared.add(name);
                }
            } else if (mention.known() || mayStandForAnother(mention, question, claim)) {
                return new Finding(NAME, Outcome.DIFFERENT, "not in the claim: " + mention.surface());
            } else {
                added.add(name);
            }
        }
        if (!added.isEmpty()) {
            return new Finding(NAME, Outcome.DOUBTFUL, "not in the claim: " + String.join(", ", added));
        }
        return shared.isEmpty()
                ? Finding.silent(NAME)
                : new Finding(NAME, Outcome.SAME, "same who: " + String.join(", ", shared));
    }

    /**
     * Whether a name that the claim lacks may have been put in the place of another: the claim names somebody whom the
     * question does not, or another place where it is one. Otherwise it only tells more than the claim. Of a claim that
     * editors have put in other words too all names are known.
     */
    private boolean mayStandForAnother(Mention name, Reading question, ClaimReading claim) {
        boolean person = name.from() > 0
                && variants.isGivenName(
                        question.words().get(name.from() - 1).token().norm());
        boolean place = !person && places.include(name.words());
        return !claim.claim().phrasings().isEmpty()
                || claim.wordings().get(claim.claim().text()).mentions().stream()
                        .filter(mention ->
                                !place || mention.words().stream().anyMatch(word -> places.include(List.of(word))))
                        .anyMatch(mention -> isNotIn(mention, question));
    }

    private boolean isNotIn(Mention name, Reading question) {
        return question.mentions().stream().noneMatch(mention -> names.are(name, mention))
                && !name.words().stream().allMatch(word -> occurs(word, question));
    }

    private boolean occurs(String word, Reading question) {
        return question.words().stream()
                .anyMatch(other -> Spelling.sameName(word, other.token().norm())
                        || other.stem().equals(lexicon.stem(word))
                        || variants.of(List.of(word))
                                .contains(List.of(other.token().norm())));
    }
}
