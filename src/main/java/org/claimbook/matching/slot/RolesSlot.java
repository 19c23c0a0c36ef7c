package org.claimbook.matching.slot;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Mention;
import org.claimbook.matching.NameBook;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;
import org.claimbook.matching.language.Lexicon;

/** Whoever does it in the question has to do it in the claim: "Russia struck Ukraine" is not "Ukraine struck Russia". */
final class RolesSlot implements Slot {
    private static final String NAME = "roles";
    /** Deeds that two do to each other alike: whoever is named first is no more the doer than the other. */
    private static final Set<String> MUTUAL = Set.of(
            "meet",
            "talk",
            "speak",
            "discuss",
            "marry",
            "merge",
            "negotiate",
            "debate",
            "agree",
            "meeting",
            "call",
            "phone");

    private final NameBook book;
    private final Set<String> mutual;

    RolesSlot(NameBook book, Lexicon lexicon) {
        this.book = book;
        this.mutual = MUTUAL.stream().map(lexicon::stem).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        Optional<Mention> asked = question.doer();
        if (asked.isEmpty() || !Collections.disjoint(question.contentStems(), mutual)) {
            return Finding.silent(NAME);
        }
        Set<String> doers = formulation.doer().map(this::voices).orElseGet(() -> doersOf(claim));
        if (doers.isEmpty()) {
            return Finding.silent(NAME);
        }
        if (Collections.disjoint(voices(asked.get()), doers)) {
            return new Finding(
                    NAME, Outcome.DIFFERENT, "other doer: " + asked.get().surface());
        }
        return new Finding(NAME, Outcome.SAME, "same doer: " + asked.get().surface());
    }

    private Set<String> doersOf(ClaimReading claim) {
        return claim.wordings().values().stream()
                .flatMap(reading -> reading.doer().stream())
                .flatMap(doer -> voices(doer).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> voices(Mention mention) {
        return mention.known() ? book.voicesOf(mention.key()) : Set.copyOf(mention.words());
    }
}
