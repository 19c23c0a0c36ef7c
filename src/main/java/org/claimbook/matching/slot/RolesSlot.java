package org.claimbook.matching.slot;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Mention;
import org.claimbook.matching.NameBook;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;

/** Whoever does it in the question has to do it in the claim: "Russia struck Ukraine" is not "Ukraine struck Russia". */
final class RolesSlot implements Slot {
    private static final String NAME = "roles";
    /** Deeds that two do to each other alike: whoever is named first is no more the doer than the other. */
    private static final Set<String> MUTUAL = Set.of(
            "meet",
            "meets",
            "met",
            "talk",
            "talked",
            "speak",
            "spoke",
            "spoken",
            "discuss",
            "discussed",
            "marry",
            "married",
            "merge",
            "merged",
            "negotiate",
            "negotiated",
            "debate",
            "debated",
            "agree",
            "agreed");

    private final NameBook book;

    RolesSlot(NameBook book) {
        this.book = book;
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        Optional<Mention> asked = question.doer();
        if (asked.isEmpty() || isMutual(question)) {
            return Finding.silent(NAME);
        }
        Set<String> doers = formulation.doer().map(this::voices).orElseGet(() -> likelyDoers(question, claim));
        if (doers.isEmpty()) {
            return Finding.silent(NAME);
        }
        if (Collections.disjoint(voices(asked.get()), doers)) {
            return new Finding(
                    NAME, Outcome.DIFFERENT, "other doer: " + asked.get().surface());
        }
        return new Finding(NAME, Outcome.SAME, "same doer: " + asked.get().surface());
    }

    private static boolean isMutual(Reading question) {
        return question.words().stream()
                .anyMatch(word -> MUTUAL.contains(word.token().norm()));
    }

    /** A wording that names no doer borrows those of the claim's wordings that share most words with the question. */
    private Set<String> likelyDoers(Reading question, ClaimReading claim) {
        Set<String> asked = question.stems();
        Set<String> names = question.mentionKeys();
        Set<String> doers = new HashSet<>();
        long most = 0;
        for (Reading wording : claim.wordings().values()) {
            long shared = wording.stems().stream().filter(asked::contains).count()
                    + 2 * wording.mentionKeys().stream().filter(names::contains).count();
            if (wording.doer().isPresent() && shared >= most) {
                if (shared > most) {
                    doers.clear();
                    most = shared;
                }
                doers.addAll(voices(wording.doer().get()));
            }
        }
        return doers;
    }

    private Set<String> voices(Mention mention) {
        return mention.known() ? book.voicesOf(mention.key()) : Set.copyOf(mention.words());
    }
}
