package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.alignment.Alignment.Relation;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.Verbs;

/** Explains the words of meaning of a question. */
final class WordExplainer {
    private static final Set<String> DEATH = Set.of("die", "dies", "died", "dying", "death", "deaths", "dead");

    private final Explanation explanation;
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
        this.names = names;
        this.relations = relations;
        this.turning = turning;
        this.verbs = verbs;
        this.sides = sides;
    }

    void explain() {
        for (Relation relation : List.of(Relation.SAME_WORD, Relation.SYNONYM)) {
            for (int i = 0; i < explanation.asked.size(); i++) {
                boolean content = explanation.asked.get(i).kind() == Word.Kind.CONTENT
                        || explanation.needed[i] && WordRelations.month(explanation.asked.get(i)) > 0;
                boolean name = explanation.asked.get(i).kind() == Word.Kind.NAME && explanation.needed[i];
                if (explanation.links[i] == null && (content || name)) {
                    explainByWording(i, relation == Relation.SAME_WORD);
                }
            }
        }
        explainByParaphrases(explanation.wording, true);
        explainCompounds();
        explainDenials();
        explainSaying();
        explainDeaths();
        explainByTurningWords();
        new EmptyWords(explanation, turning, verbs).forgive();
        for (Reading other : explanation.others) {
            for (int i = 0; i < explanation.asked.size(); i++) {
                if (explanation.needed[i]
                        && explanation.links[i] == null
                        && explanation.asked.get(i).kind() != Word.Kind.NUMBER) {
                    explainByOther(i, other);
                }
            }
            explainByParaphrases(other, false);
        }
    }

    /** Who "died" in it and who "were killed" in it are the same, as long as nobody is said to have killed them. */
    private void explainDeaths() {
        List<Word> wording = explanation.wording.words();
        for (int i : explanation.missing()) {
            boolean died = isOfDeath(explanation.asked, i);
            if (died || isKilledByNobody(explanation.asked, i)) {
                for (int j = 0; j < wording.size() && explanation.links[i] == null; j++) {
                    boolean same = died ? isKilledByNobody(wording, j) : isOfDeath(wording, j);
                    if (same && !explanation.used.get(j)) {
                        link(i, j, Relation.SYNONYM);
                    }
                }
            }
        }
    }

    private static boolean isOfDeath(List<Word> words, int at) {
        return DEATH.contains(words.get(at).token().norm())
                && words.stream().noneMatch(word -> word.token().norm().equals("by"));
    }

    private boolean isKilledByNobody(List<Word> words, int at) {
        return words.get(at).token().norm().equals("killed")
                && (verbs.isPassive(words, at) || verbs.isBare(words, at))
                && words.stream().noneMatch(word -> word.token().norm().equals("by"));
    }

    /** "Denied that he fled", "said that he had not fled". */
    private void explainDenials() {
        if (explanation.question.denying() && explanation.wording.negated() && !explanation.wording.denying()) {
            for (int i : explanation.missing()) {
                if (Attribution.isDenial(explanation.asked.get(i))) {
                    IntStream.range(0, explanation.wording.words().size())
                            .filter(j -> relations.isReporting(
                                    explanation.wording.words().get(j)))
                            .findFirst()
                            .ifPresent(j -> link(i, j, Relation.TURNING));
                }
            }
        }
    }

    /** "Announced that it is so", "said that it is so": who says so is compared with the names. */
    private void explainSaying() {
        for (int i : explanation.missing()) {
            boolean that = i + 1 < explanation.asked.size()
                    && explanation.asked.get(i + 1).token().norm().equals("that");
            if (that && turning.is("saying", explanation.asked.get(i)) && !verbs.isPassive(explanation.asked, i)) {
                IntStream.range(0, explanation.wording.words().size())
                        .filter(j ->
                                turning.is("saying", explanation.wording.words().get(j)))
                        .findFirst()
                        .ifPresent(j -> link(i, j, Relation.SYNONYM));
            }
        }
    }

    /** "Stationmaster" and "station master". */
    private void explainCompounds() {
        List<Word> told = explanation.wording.words();
        for (int i : explanation.missing()) {
            for (int j = 0; j + 1 < told.size(); j++) {
                if (isWritten(told, j, explanation.asked.get(i))) {
                    link(i, j, Relation.SPELLING);
                }
            }
            for (int j = 0; j < told.size() && i + 1 < explanation.asked.size(); j++) {
                if (isWritten(explanation.asked, i, told.get(j))) {
                    link(i, j, Relation.SPELLING);
                    link(i + 1, j, Relation.SPELLING);
                }
            }
        }
    }

    /** Whether two words that follow each other are another without the blank. */
    private static boolean isWritten(List<Word> words, int first, Word joined) {
        String whole = joined.token().norm();
        String begin = words.get(first).token().norm();
        String end = words.get(first + 1).token().norm();
        return begin.length() > 2
                && !end.isEmpty()
                && whole.length() == begin.length() + end.length()
                && whole.startsWith(begin)
                && whole.endsWith(end);
    }

    private void link(int at, int by, Relation relation) {
        explanation.links[at] = new Link(
                at,
                by,
                explanation.asked.get(at).token().surface(),
                explanation.wording.words().get(by).token().surface(),
                relation);
        explanation.used.set(by);
    }

    private void explainByTurningWords() {
        for (int i : explanation.missing()) {
            Word word = explanation.asked.get(i);
            turning.explaining(word, explanation.wording).ifPresent(j -> link(i, j, Relation.TURNING));
        }
    }

    private void explainByWording(int at, boolean same) {
        Word word = explanation.asked.get(at);
        for (int j = 0; j < explanation.wording.words().size() && explanation.links[at] == null; j++) {
            Word told = explanation.wording.words().get(j);
            if (!explanation.used.get(j)) {
                boolean day = WordRelations.isDay(word, told)
                        && WordRelations.isNextToMonth(at, explanation.asked)
                        && WordRelations.isNextToMonth(j, explanation.wording.words());
                Optional<Relation> relation = day ? Optional.of(Relation.DATE) : relation(word, told, same);
                relation.ifPresent(found -> linkWord(at, told, found));
                if (explanation.links[at] != null) {
                    explanation.links[at] = new Link(
                            at, j, word.token().surface(), told.token().surface(), explanation.links[at].relation());
                    explanation.used.set(j);
                }
            }
        }
    }

    private void linkWord(int at, Word told, Relation relation) {
        explanation.links[at] = new Link(
                at,
                -1,
                explanation.asked.get(at).token().surface(),
                told.token().surface(),
                relation);
    }

    Optional<Relation> relation(Word word, Word told, boolean same) {
        if (same) {
            return word.stem().equals(told.stem()) ? relations.of(word, told) : Optional.empty();
        }
        if (told.kind() == Word.Kind.FUNCTION && WordRelations.month(told) == 0) {
            return Optional.empty();
        }
        Optional<Relation> related = relations.of(word, told);
        return related.isEmpty()
                        && told.kind() == Word.Kind.NAME
                        && names.sameWord(word.token().norm(), told.token().norm())
                ? Optional.of(Relation.NAME)
                : related;
    }

    private void explainByOther(int at, Reading other) {
        for (int j = 0; j < other.words().size() && explanation.links[at] == null; j++) {
            Word told = other.words().get(j);
            Optional<Relation> same = relation(explanation.asked.get(at), told, true);
            Optional<Relation> found = same.isPresent() ? same : relation(explanation.asked.get(at), told, false);
            if (found.isPresent()
                    && sides.mayStandFor(explanation.question, at, other, j)
                    && new Neighbours(explanation, this, verbs).standsAlike(at, other, j)) {
                linkWord(at, told, found.get());
            }
        }
    }

    private void explainByParaphrases(Reading text, boolean inWording) {
        if (explanation.missing().isEmpty()) {
            return;
        }
        int[][] ofAsked = relations.groups(explanation.question);
        int[][] ofTold = relations.groups(text);
        for (int i : explanation.missing()) {
            for (Standing standing : Standing.values()) {
                for (int j = 0; j < ofTold.length && explanation.links[i] == null; j++) {
                    boolean numbers = explanation.asked.get(i).kind() == Word.Kind.NUMBER
                            && text.words().get(j).kind() == Word.Kind.NUMBER;
                    boolean taken = inWording && explanation.used.get(j);
                    if (!numbers
                            && standing == Standing.of(text.words().get(j), taken)
                            && WordRelations.share(ofAsked[i], ofTold[j])
                            && !(taken && usedByOther(j, i, ofAsked))
                            && (inWording || new Neighbours(explanation, this, verbs).standsAlike(i, text, j))) {
                        linkParaphrase(i, j, text, inWording);
                    }
                }
            }
        }
    }

    /** Which word of a phrase stands for one of the question: in "drones were shot down", "shot" for "downed". */
    private enum Standing {
        FREE,
        TAKEN,
        TIE;

        static Standing of(Word word, boolean taken) {
            return word.kind() == Word.Kind.FUNCTION ? TIE : taken ? TAKEN : FREE;
        }
    }

    private void linkParaphrase(int at, int by, Reading text, boolean inWording) {
        explanation.links[at] = new Link(
                at,
                inWording ? by : -1,
                explanation.asked.get(at).token().surface(),
                text.words().get(by).token().surface(),
                Relation.PARAPHRASE);
        if (inWording) {
            explanation.used.set(by);
        }
    }

    /** A word that another one of the question stands for already explains no second one, unless they are one phrase. */
    private boolean usedByOther(int j, int at, int[][] ofAsked) {
        for (Link link : explanation.links) {
            if (link != null && link.by() == j) {
                if (explanation
                        .asked
                        .get(link.at())
                        .stem()
                        .equals(explanation.asked.get(at).stem())) {
                    return true;
                }
                return !WordRelations.share(ofAsked[link.at()], ofAsked[at]);
            }
        }
        return false;
    }
}
