package org.claimbook.matching.alignment;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.claimbook.matching.Alignment.Link;
import org.claimbook.matching.Alignment.Relation;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;

/** Explains the words of meaning of a question. */
final class WordExplainer {
    private final Explanation explanation;
    private final Reading question;
    private final Reading wording;
    private final List<Word> asked;
    private final @Nullable Link[] links;
    private final boolean[] needed;
    private final BitSet used;
    private final List<Reading> others;
    private final NameRelations names;
    private final WordRelations relations;
    private final TurningWords turning;
    private final Verbs verbs;
    private final ArgumentSides sides;

    WordExplainer(
            Explanation explanation,
            NameRelations names,
            WordRelations relations,
            TurningWords turning,
            Verbs verbs,
            ArgumentSides sides) {
        this.explanation = explanation;
        this.question = explanation.question;
        this.wording = explanation.wording;
        this.asked = explanation.asked;
        this.links = explanation.links;
        this.needed = explanation.needed;
        this.used = explanation.used;
        this.others = explanation.others;
        this.names = names;
        this.relations = relations;
        this.turning = turning;
        this.verbs = verbs;
        this.sides = sides;
    }

    void explain() {
        for (Relation relation : List.of(Relation.SAME_WORD, Relation.SYNONYM)) {
            for (int i = 0; i < asked.size(); i++) {
                boolean content = asked.get(i).kind() == Word.Kind.CONTENT
                        || needed[i] && WordRelations.month(asked.get(i)) > 0;
                boolean name = asked.get(i).kind() == Word.Kind.NAME && needed[i];
                if (links[i] == null && (content || name)) {
                    explainByWording(i, relation == Relation.SAME_WORD);
                }
            }
        }
        explainByParaphrases(wording, true);
        explainByTurningWords();
        forgiveSupport();
        for (Reading other : others) {
            for (int i = 0; i < asked.size(); i++) {
                if (needed[i] && links[i] == null && asked.get(i).kind() != Word.Kind.NUMBER) {
                    explainByOther(i, other);
                }
            }
            explainByParaphrases(other, false);
        }
    }

    /** "Make an analysis of it" says no more than "analysed it". */
    private void forgiveSupport() {
        for (Link link : explanation.found()) {
            if (link.inWording() && verbs.isDeed(wording, link.by())) {
                turning.supporting(asked, link.at())
                        .filter(verb -> links[verb] == null)
                        .forEach(verb -> needed[verb] = false);
            }
        }
    }

    private void explainByTurningWords() {
        for (int i : explanation.missing()) {
            Word word = asked.get(i);
            turning.explaining(word, wording)
                    .ifPresent(j -> links[i] = new Link(
                            i,
                            j,
                            word.token().surface(),
                            wording.words().get(j).token().surface(),
                            Relation.TURNING));
        }
    }

    private void explainByWording(int at, boolean same) {
        Word word = asked.get(at);
        for (int j = 0; j < wording.words().size() && links[at] == null; j++) {
            Word told = wording.words().get(j);
            if (!used.get(j)) {
                boolean day = WordRelations.isDay(word, told)
                        && WordRelations.isNextToMonth(at, asked)
                        && WordRelations.isNextToMonth(j, wording.words());
                Optional<Relation> relation = day ? Optional.of(Relation.DATE) : relation(word, told, same);
                relation.ifPresent(found -> linkWord(at, told, found));
                if (links[at] != null) {
                    links[at] =
                            new Link(at, j, word.token().surface(), told.token().surface(), links[at].relation());
                    used.set(j);
                }
            }
        }
    }

    private void linkWord(int at, Word told, Relation relation) {
        links[at] =
                new Link(at, -1, asked.get(at).token().surface(), told.token().surface(), relation);
    }

    private Optional<Relation> relation(Word word, Word told, boolean same) {
        if (same) {
            return word.stem().equals(told.stem()) ? relations.of(word, told) : Optional.empty();
        }
        if (told.kind() == Word.Kind.FUNCTION && WordRelations.month(told) == 0) {
            return Optional.empty();
        }
        return relations
                .of(word, told)
                .or(() -> told.kind() == Word.Kind.NAME
                                && names.sameWord(
                                        word.token().norm(), told.token().norm())
                        ? Optional.of(Relation.NAME)
                        : Optional.empty());
    }

    private void explainByOther(int at, Reading other) {
        for (int j = 0; j < other.words().size() && links[at] == null; j++) {
            Word told = other.words().get(j);
            if (sides.mayStandFor(question, at, other, j)) {
                relation(asked.get(at), told, true)
                        .or(() -> relation(asked.get(at), told, false))
                        .ifPresent(relation -> linkWord(at, told, relation));
            }
        }
    }

    private void explainByParaphrases(Reading text, boolean inWording) {
        if (explanation.missing().isEmpty()) {
            return;
        }
        int[][] ofAsked = relations.groups(question);
        int[][] ofTold = relations.groups(text);
        for (int i : explanation.missing()) {
            for (int j = 0; j < ofTold.length && links[i] == null; j++) {
                if (WordRelations.share(ofAsked[i], ofTold[j])
                        && !(inWording && used.get(j) && links[i] == null && usedByOther(j, i, ofAsked))) {
                    links[i] = new Link(
                            i,
                            inWording ? j : -1,
                            asked.get(i).token().surface(),
                            text.words().get(j).token().surface(),
                            Relation.PARAPHRASE);
                    if (inWording) {
                        used.set(j);
                    }
                }
            }
        }
    }

    /** A word that another one of the question stands for already explains no second one, unless they are one phrase. */
    private boolean usedByOther(int j, int at, int[][] ofAsked) {
        for (Link link : links) {
            if (link != null && link.by() == j) {
                if (asked.get(link.at()).stem().equals(asked.get(at).stem())) {
                    return true;
                }
                return !WordRelations.share(ofAsked[link.at()], ofAsked[at]);
            }
        }
        return false;
    }
}
