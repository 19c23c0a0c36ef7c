package org.claimbook.matching.slot;

import java.util.Collections;
import java.util.List;
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

    private static final Set<String> TURNING = Set.of("by", "between", "whom", "which");
    private static final Set<String> ASIDE = Set.of(
            "in", "at", "near", "on", "and", "or", "with", "during", "after", "before", "inside", "outside", "amid",
            "via");

    private final NameBook book;

    RolesSlot(NameBook book) {
        this.book = book;
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        if (isMutual(question)) {
            return Finding.silent(NAME);
        }
        Optional<Mention> asked = question.doer();
        if (asked.isEmpty() || formulation.doer().isEmpty()) {
            if (swapped(question, formulation)) {
                String first = question.mentions().getFirst().surface();
                return new Finding(NAME, Outcome.DIFFERENT, "names the other way round: " + first);
            }
        }
        if (asked.isEmpty()) {
            return Finding.silent(NAME);
        }
        Mention doer = asked.get();
        if (formulation.doer().isPresent()) {
            Mention other = formulation.doer().get();
            if (speaksAs(doer, other)) {
                return found(true, doer);
            }
            // of names that the store does not know, only an exchange of both tells that they are not the same
            boolean exchanged = mentions(formulation, doer) && mentions(question, other);
            return doer.known() && other.known() || exchanged ? found(false, doer) : Finding.silent(NAME);
        }
        return elsewhere(question, doer, claim).map(same -> found(same, doer)).orElseGet(() -> Finding.silent(NAME));
    }

    private static Finding found(boolean same, Mention doer) {
        return same
                ? new Finding(NAME, Outcome.SAME, "same doer: " + doer.surface())
                : new Finding(NAME, Outcome.DIFFERENT, "other doer: " + doer.surface());
    }

    private static boolean isMutual(Reading question) {
        return question.words().stream()
                .anyMatch(word -> MUTUAL.contains(word.token().norm()));
    }

    /** What the other wordings of the claim say where the nearest one names no doer; empty where they name none either. */
    private Optional<Boolean> elsewhere(Reading question, Mention doer, ClaimReading claim) {
        int same = 0;
        int others = 0;
        int reversed = 0;
        for (Reading wording : claim.wordings().values()) {
            boolean sameDeed = !Collections.disjoint(wording.contentStems(), question.contentStems());
            if (sameDeed && wording.doer().isPresent()) {
                if (speaksAs(doer, wording.doer().get())) {
                    same++;
                } else {
                    others++;
                    reversed += mentions(wording, doer) ? 1 : 0;
                }
            }
        }
        boolean telling = same + others > 0 && (doer.known() || reversed > 0);
        return !telling ? Optional.empty() : Optional.of(same > 0 && same >= reversed);
    }

    private boolean mentions(Reading reading, Mention name) {
        return reading.mentions().stream().anyMatch(mention -> speaksAs(name, mention));
    }

    /** Whether two names stand in the other order, with nothing in either text that turns the order round. */
    private boolean swapped(Reading question, Reading formulation) {
        if (turnsRound(question) || turnsRound(formulation)) {
            return false;
        }
        List<Mention> asked = taking(question);
        List<Mention> stored = taking(formulation);
        for (int i = 0; i < asked.size(); i++) {
            int first = position(asked.get(i), stored);
            for (int j = i + 1; j < asked.size(); j++) {
                int second = position(asked.get(j), stored);
                if (second >= 0 && first > second) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The names that take part in what happens: not those of its place, nor one of several that do the same. */
    private static List<Mention> taking(Reading reading) {
        return reading.mentions().stream()
                .filter(mention -> mention.from() == 0
                        || !ASIDE.contains(
                                reading.words().get(mention.from() - 1).token().norm()))
                .toList();
    }

    private int position(Mention name, List<Mention> mentions) {
        for (int i = 0; i < mentions.size(); i++) {
            if (speaksAs(name, mentions.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean turnsRound(Reading reading) {
        return reading.words().stream()
                .anyMatch(word -> TURNING.contains(word.token().norm()));
    }

    /** Whether one stands for the other: the same, or in whose name the other speaks. */
    private boolean speaksAs(Mention one, Mention other) {
        if (one.known() && other.known()) {
            return book.voicesOf(one.key()).contains(other.key())
                    || book.voicesOf(other.key()).contains(one.key());
        }
        return !Collections.disjoint(one.words(), other.words());
    }
}
