package org.claimbook.matching.slot;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Mention;
import org.claimbook.matching.NameBook;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

/** Whom it is done to in the question it has to be done to in the claim: "Putin told Trump" is not "Trump told Putin". */
final class SuffererSlot implements Slot {
    private static final String NAME = "sufferer";
    /** Verbs that are followed by whom it is said to, not by what is said. */
    private static final Set<String> TELLING = Set.of("tell", "tells", "told", "warn", "warns", "warned");

    private final SameNames names;
    private final Lexicon lexicon;

    SuffererSlot(NameBook book, Lexicon lexicon) {
        this.names = new SameNames(book);
        this.lexicon = lexicon;
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        return sufferer(question)
                .filter(name -> doesSo(name, question, formulation) || isNewTo(name, question, formulation))
                .map(name -> new Finding(NAME, Outcome.DIFFERENT, "not the one it is done to: " + name.surface()))
                .orElseGet(() -> Finding.silent(NAME));
    }

    /** The name right behind a verb: in "Did the court fine Google?" it is done to Google. */
    private Optional<Mention> sufferer(Reading question) {
        return question.mentions().stream()
                .filter(Mention::known)
                .filter(name -> doneBefore(name, question).isPresent())
                .findFirst();
    }

    private Optional<Word> doneBefore(Mention name, Reading reading) {
        return IntStream.iterate(name.from() - 1, at -> at >= 0, at -> at - 1)
                .mapToObj(at -> reading.words().get(at))
                .dropWhile(word -> word.token().isArticle())
                .findFirst()
                .filter(word -> word.kind() == Word.Kind.CONTENT
                        || TELLING.contains(word.token().norm()))
                .filter(word -> lexicon.canBeVerb(word.token().norm()));
    }

    /** "Putin told Trump" is not "Trump told Putin", even where the other is but "him". */
    private boolean doesSo(Mention name, Reading question, Reading formulation) {
        Optional<String> done = doneBefore(name, question).map(Word::stem);
        return formulation.mentions().stream()
                .filter(other -> names.are(name, other)
                        && other.to() < formulation.words().size())
                .anyMatch(other -> done.equals(
                        Optional.of(formulation.words().get(other.to()).stem())));
    }

    /** Whom the wording does not name at all, though it says who does it, it is not done to. */
    private boolean isNewTo(Mention name, Reading question, Reading formulation) {
        return question.doer().isPresent() && !mentions(formulation, name);
    }

    private boolean mentions(Reading reading, Mention name) {
        return reading.mentions().stream().anyMatch(mention -> names.are(name, mention));
    }
}
