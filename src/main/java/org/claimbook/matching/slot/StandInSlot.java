package org.claimbook.matching.slot;

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

/** No name may stand in for another, though the claim is about both: an attack on Russia is no attack on its president. */
final class StandInSlot implements Slot {
    private static final String NAME = "stand-in";
    /** "The attack on Odessa", "drones launched at Odessa". */
    private static final Set<String> AIMED = Set.of("on", "at");

    private static final Set<String> AIMING =
            Set.of("attack", "strike", "assault", "raid", "drone", "launch", "fire", "shoot", "aim", "attempt");

    private final Lexicon lexicon;
    private final SameNames names;

    StandInSlot(NameBook book, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new SameNames(book);
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        for (Mention mention : question.mentions()) {
            Optional<Mention> replaced =
                    mention.known() ? replacedBy(mention, question, formulation) : Optional.empty();
            if (replaced.isPresent()) {
                return new Finding(
                        NAME,
                        Outcome.DIFFERENT,
                        mention.surface() + " instead of " + replaced.get().surface());
            }
        }
        return Finding.silent(NAME);
    }

    /** Whom of the wording a name stands for. Whoever does it may be named by those in whose name they act. */
    private Optional<Mention> replacedBy(Mention name, Reading question, Reading formulation) {
        return hasPart(name, question) && lacks(formulation, name)
                ? formulation.mentions().stream()
                        .filter(other -> other.known() && hasPart(other, formulation) && lacks(question, other))
                        .filter(other -> !bothOwn(name, question, other, formulation))
                        .findFirst()
                : Optional.empty();
    }

    /** Only those who do it can do it for others; what stands "in" or "after" may be left out. */
    private boolean hasPart(Mention name, Reading reading) {
        NameSetting setting = NameSetting.of(name, reading, lexicon);
        return !reading.doer().equals(Optional.of(name))
                && (!setting.isAside()
                        || AIMED.contains(setting.preposition())
                                && setting.before().filter(AIMING::contains).isPresent());
    }

    /** "The Russian story" is Putin's. */
    private boolean bothOwn(Mention name, Reading reading, Mention other, Reading formulation) {
        return names.are(name, other) && isInFrontOfThing(name, reading) && isInFrontOfThing(other, formulation);
    }

    private static boolean isInFrontOfThing(Mention name, Reading reading) {
        return name.to() < reading.words().size()
                && reading.words().get(name.to()).kind() == Word.Kind.CONTENT;
    }

    private static boolean lacks(Reading reading, Mention name) {
        return reading.mentions().stream().noneMatch(mention -> mention.key().equals(name.key()));
    }
}
