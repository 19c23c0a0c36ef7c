package org.claimbook.matching.alignment;

import java.util.Arrays;
import java.util.Optional;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.alignment.Alignment.Relation;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Explains the names of a question, under any of their forms. */
final class NameExplainer {
    private final Explanation explanation;
    private final NameRelations names;
    private final TurningWords turning;

    NameExplainer(Explanation explanation, NameRelations names, TurningWords turning) {
        this.explanation = explanation;
        this.names = names;
        this.turning = turning;
    }

    void explain() {
        for (Mention mention : explanation.question.mentions()) {
            explain(mention);
        }
        for (Mention mention : explanation.question.mentions()) {
            Link name = explanation.links[mention.from()] == null
                    ? explanation.links[mention.to() - 1]
                    : explanation.links[mention.from()];
            if (name != null && name.inWording()) {
                forgiveTitles(mention, name);
            }
        }
    }

    /** "India's prime minister Modi" is Modi: before the name of a person what they are says no more than the name. */
    private void forgiveTitles(Mention person, Link name) {
        boolean told = name.by() > 0
                && (explanation.wording.words().get(name.by() - 1).kind() == Word.Kind.NAME
                        || turning.saysWho(explanation.wording.words().get(name.by() - 1)));
        int at = person.from() - 1;
        while (at >= 0 && turning.isTitle(explanation.asked.get(at))) {
            explanation.needed[at] &= told;
            at--;
        }
        boolean titled = at < person.from() - 1 && !told;
        int first = at + 1;
        explanation.question.mentions().stream()
                .filter(country -> titled && country.to() == first && names.isPlace(country.words()))
                .forEach(country -> link(country, name.by(), name.told()));
    }

    private void explain(Mention mention) {
        if (mention.known()) {
            Optional<Mention> inWording = explanation.wording.mentions().stream()
                    .filter(other -> names.sameKnown(mention, other)
                            || names.speaksFor(other, mention)
                                    && isDoer(mention, explanation.question)
                                    && isDoer(other, explanation.wording))
                    .findFirst();
            boolean elsewhere = inWording.isEmpty()
                    && (explanation.others.stream().anyMatch(reading -> reading.mentions().stream()
                            .anyMatch(other -> names.sameKnown(mention, other))));
            if (inWording.isPresent()) {
                link(mention, inWording.get().from(), inWording.get().surface());
                return;
            }
            if (elsewhere) {
                link(mention, -1, mention.surface());
                return;
            }
        }
        boolean literally = mention.words().stream().allMatch(explanation.claim.words()::contains);
        if (!literally
                && (linkedAsForm(mention, explanation.wording, true)
                        || explanation.others.stream().anyMatch(other -> linkedAsForm(mention, other, false)))) {
            return;
        }
        for (int i = mention.from(); i < mention.to(); i++) {
            explainNameWord(i);
        }
        forgiveFirstNames(mention);
        if (isOtherPlace(mention)) {
            Arrays.fill(explanation.links, mention.from(), mention.to(), null);
        }
        for (int i = mention.from(); i < mention.to(); i++) {
            explanation.substituted |= explanation.links[i] == null && explanation.needed[i];
        }
    }

    /** Virginia is not West Virginia. */
    private boolean isOtherPlace(Mention mention) {
        Link first = explanation.links[mention.from()];
        return first != null
                && first.inWording()
                && names.isPlace(mention.words())
                && explanation.wording.mentions().stream()
                        .filter(told -> told.from() <= first.by() && first.by() < told.to())
                        .anyMatch(told -> told.words().size() > mention.words().size() && names.isPlace(told.words()));
    }

    private static boolean isDoer(Mention mention, Reading text) {
        return text.doer().filter(mention::equals).isPresent();
    }

    private boolean linkedAsForm(Mention mention, Reading text, boolean inWording) {
        int at = names.form(mention.words(), text);
        if (at < 0 && mention.words().size() == 1) {
            at = names.spelledOut(mention.words().getFirst(), text);
        }
        if (at < 0 && mention.words().size() > 1) {
            for (Word word : text.words()) {
                if (word.token().acronym()
                        && NameRelations.initials(word.token().norm(), explanation.asked, mention.from())) {
                    at = text.words().indexOf(word);
                }
            }
        }
        if (at >= 0) {
            link(mention, inWording ? at : -1, text.words().get(at).token().surface());
        }
        return at >= 0;
    }

    private void link(Mention mention, int by, String told) {
        for (int i = mention.from(); i < mention.to(); i++) {
            explanation.links[i] = new Link(i, by, mention.surface(), told, Relation.NAME);
        }
        if (by >= 0) {
            explanation.used.set(by);
        }
    }

    private void explainNameWord(int at) {
        Word word = explanation.asked.get(at);
        boolean exactly = explanation.claim.words().contains(word.token().norm());
        for (int j = 0; j < explanation.wording.words().size() && explanation.links[at] == null; j++) {
            if (!explanation.used.get(j)
                    && (exactly
                            ? word.token()
                                    .norm()
                                    .equals(explanation
                                            .wording
                                            .words()
                                            .get(j)
                                            .token()
                                            .norm())
                            : isNameOf(word, explanation.wording.words().get(j)))) {
                explanation.links[at] = new Link(
                        at,
                        j,
                        word.token().surface(),
                        explanation.wording.words().get(j).token().surface(),
                        Relation.NAME);
                explanation.used.set(j);
            }
        }
        for (Reading other : explanation.others) {
            for (int j = 0; j < other.words().size() && explanation.links[at] == null; j++) {
                if (isNameOf(word, other.words().get(j))) {
                    explanation.links[at] = new Link(
                            at,
                            -1,
                            word.token().surface(),
                            other.words().get(j).token().surface(),
                            Relation.NAME);
                }
            }
        }
    }

    private boolean isNameOf(Word word, Word told) {
        return told.kind() != Word.Kind.FUNCTION
                && (word.stem().equals(told.stem())
                        || names.sameWord(word.token().norm(), told.token().norm()));
    }

    /** A first name or title may be left out where the claim has none: "Jens Stoltenberg", "Stoltenberg". */
    private void forgiveFirstNames(Mention mention) {
        int last = mention.to() - 1;
        Link surname = explanation.links[last];
        if (surname == null
                || !surname.inWording()
                || mention.words().size() < 2
                || names.isPlace(mention.words()
                        .subList(mention.words().size() - 1, mention.words().size()))) {
            return;
        }
        int by = surname.by();
        boolean alone = by == 0
                || explanation.wording.words().get(by - 1).kind() != Word.Kind.NAME
                || turning.isTitle(explanation.wording.words().get(by - 1));
        boolean given =
                names.canBeFirstName(mention.words().getFirst(), mention.words().getLast());
        for (int i = mention.from(); i < last && alone && given; i++) {
            explanation.links[i] = explanation.links[i] == null
                    ? new Link(i, by, surname.said(), surname.told(), Relation.NAME)
                    : explanation.links[i];
        }
    }
}
