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
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

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

    private static final Set<String> DO = Set.of("do", "does", "did");
    private static final Set<String> RECEIVING = Set.of("from", "to", "against");

    private final Lexicon lexicon;
    private final SameNames names;
    private final Exchange exchange;

    RolesSlot(NameBook book, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new SameNames(book);
        this.exchange = new Exchange(names, lexicon);
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        if (isMutual(question)) {
            return Finding.silent(NAME);
        }
        Optional<Mention> exchanged = exchange.in(question, formulation);
        if (exchanged.isPresent()) {
            return new Finding(
                    NAME,
                    Outcome.DIFFERENT,
                    "names the other way round: " + exchanged.get().surface());
        }
        if (question.doer().isEmpty()) {
            return formulation
                    .doer()
                    .flatMap(doer -> receiving(doer, question))
                    .map(doer -> found(false, doer))
                    .orElseGet(() -> Finding.silent(NAME));
        }
        return asDoer(question.doer().get(), question, formulation, claim);
    }

    private Finding asDoer(Mention doer, Reading question, Reading formulation, ClaimReading claim) {
        if (formulation.doer().isPresent()) {
            Mention other = formulation.doer().get();
            if (names.are(doer, other)) {
                return found(!othersDidIt(question, doer, formulation, claim), doer);
            }
            // of names that the store does not know, only an exchange tells that they are not the same
            return doer.known() && other.known() ? found(false, doer) : Finding.silent(NAME);
        }
        if (othersDidIt(question, doer, formulation, claim)) {
            return found(false, doer);
        }
        return elsewhere(question, doer, claim).map(same -> found(same, doer)).orElseGet(() -> Finding.silent(NAME));
    }

    private static Finding found(boolean same, Mention doer) {
        return same
                ? new Finding(NAME, Outcome.SAME, "same doer: " + doer.surface())
                : new Finding(NAME, Outcome.DIFFERENT, "other doer: " + doer.surface());
    }

    /** In "Did Putin say that he had met Trump?" only the meeting is mutual. */
    private boolean isMutual(Reading question) {
        return question.words().stream()
                .filter(word -> MUTUAL.contains(word.token().norm()) || lexicon.isReporting(word.stem()))
                .findFirst()
                .filter(word -> MUTUAL.contains(word.token().norm()))
                .isPresent();
    }

    /** What the other wordings of the claim say where the nearest one names no doer; empty where they name none either. */
    private Optional<Boolean> elsewhere(Reading question, Mention doer, ClaimReading claim) {
        int same = 0;
        int others = 0;
        int reversed = 0;
        for (Reading wording : claim.wordings().values()) {
            boolean sameDeed = !Collections.disjoint(wording.contentStems(), question.contentStems());
            if (sameDeed && wording.doer().isPresent()) {
                if (names.are(doer, wording.doer().get())) {
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

    /**
     * Whether the deed is not in the nearest wording, where the same one does something else, but in wordings in which
     * others do it: of "Russia intercepted the drones" the question "Did Ukraine intercept the drones?" may be nearest to
     * "How many drones did Ukraine launch?".
     */
    private boolean othersDidIt(Reading question, Mention doer, Reading formulation, ClaimReading claim) {
        Optional<String> deed = deed(question, doer);
        if (deed.isEmpty() || formulation.contentStems().contains(deed.get())) {
            return false;
        }
        List<Mention> doers = claim.wordings().values().stream()
                .flatMap(wording ->
                        wording.doer().filter(other -> deed(wording, other).equals(deed)).stream())
                .toList();
        return !doers.isEmpty() && doers.stream().noneMatch(other -> names.are(doer, other));
    }

    private static Optional<String> deed(Reading reading, Mention doer) {
        return reading.words().subList(doer.to(), reading.words().size()).stream()
                .filter(word -> word.kind() != Word.Kind.FUNCTION)
                .findFirst()
                .filter(word -> word.kind() == Word.Kind.CONTENT)
                .map(Word::stem);
    }

    /** In "Did the owner demand money from the port?" the port demands nothing. */
    private Optional<Mention> receiving(Mention doer, Reading question) {
        boolean active = DO.contains(question.words().getFirst().token().norm());
        return question.mentions().stream()
                .filter(name -> active && names.are(name, doer))
                .filter(name -> RECEIVING.contains(
                        NameSetting.of(name, question, lexicon).preposition()))
                .findFirst();
    }

    private boolean mentions(Reading reading, Mention name) {
        return reading.mentions().stream().anyMatch(mention -> names.are(name, mention));
    }
}
