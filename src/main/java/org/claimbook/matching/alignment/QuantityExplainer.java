package org.claimbook.matching.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.alignment.Alignment.Relation;
import org.claimbook.matching.language.Quantity;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Explains the numbers of a question with what they count, and its years. */
final class QuantityExplainer {
    /** A unit or what is counted stands so near its number. */
    private static final int COUNTED_REACH = 3;

    private static final String PER_CENT = "%";
    private static final Set<String> MONEY = Set.of("dollar", "dollars", "euro", "euros", "pound", "pounds");
    private static final Set<String> ABOUT = Set.of("about", "around", "roughly", "approximately", "circa", "some");
    /** Behind a measure they say no more than the unit before them. */
    private static final Set<String> DIMENSIONS =
            Set.of("long", "tall", "high", "wide", "deep", "old", "thick", "heavy");

    private final Explanation explanation;
    private final NameRelations names;
    private final WordRelations relations;

    QuantityExplainer(Explanation explanation, NameRelations names, WordRelations relations) {
        this.explanation = explanation;
        this.names = names;
        this.relations = relations;
    }

    void explain() {
        for (Quantity quantity : explanation.question.quantities()) {
            boolean explained = explain(quantity, explanation.wording, true)
                    || quantity.isYear() && isYear((int) quantity.value())
                    || explanation.others.stream().anyMatch(other -> explain(quantity, other, false));
            if (!explained) {
                explanation.substituted |=
                        quantity.from() < explanation.asked.size() && explanation.needed[quantity.from()];
            } else {
                forgiveDimension(quantity);
                forgiveRounding(quantity);
                for (int i = quantity.from(); i < quantity.to(); i++) {
                    if (explanation.links[i] == null) {
                        String said = explanation.asked.get(i).token().surface();
                        explanation.links[i] = new Link(i, -1, said, said, Relation.DATE);
                    }
                }
            }
        }
    }

    /** "Around 70": that the number is a round one is compared with it. */
    private void forgiveRounding(Quantity quantity) {
        int before = quantity.from() - 1;
        if (before >= 0 && ABOUT.contains(explanation.asked.get(before).token().norm())) {
            explanation.needed[before] = false;
        }
    }

    /** "340 kilometres long". */
    private void forgiveDimension(Quantity measure) {
        int at = measure.to() + 1;
        if (at < explanation.asked.size()
                && explanation.wording.norms().stream().noneMatch(DIMENSIONS::contains)
                && DIMENSIONS.contains(explanation.asked.get(at).token().norm())) {
            explanation.needed[at] = false;
        }
    }

    private boolean isYear(int year) {
        return explanation.claim.claim().years().contains(year);
    }

    private boolean explain(Quantity quantity, Reading text, boolean inWording) {
        for (Quantity other : text.quantities()) {
            boolean free = !inWording || !explanation.used.get(other.from());
            boolean alike = quantity.unit().equals(PER_CENT) == other.unit().equals(PER_CENT)
                    && isDecade(quantity, explanation.asked) == isDecade(other, text.words());
            if (free && alike && quantity.agreesWith(other) && countsAlike(quantity, other, text)) {
                for (int i = quantity.from(); i < quantity.to(); i++) {
                    int by = inWording ? Math.min(other.from() + i - quantity.from(), other.to() - 1) : -1;
                    String told = text.words().get(other.from()).token().surface();
                    explanation.links[i] =
                            new Link(i, by, explanation.asked.get(i).token().surface(), told, Relation.QUANTITY);
                }
                explanation.used.set(other.from(), inWording ? other.to() : other.from());
                return true;
            }
        }
        return quantity.to() == quantity.from() + 1
                && explainByName(quantity.from(), quantity.value(), text, inWording);
    }

    /** The number is part of a name of the text, or an ordinal beside a month. */
    private boolean explainByName(int at, double value, Reading text, boolean inWording) {
        Word number = explanation.asked.get(at);
        for (int j = 0; j < text.words().size(); j++) {
            Word word = text.words().get(j);
            String norm = word.token().norm();
            int ordinal = WordRelations.ordinal(norm);
            boolean named =
                    word.kind() == Word.Kind.NAME || ordinal > 0 && WordRelations.isNextToMonth(j, text.words());
            if (named && (norm.equals(number.token().norm()) || ordinal == value)) {
                String said = number.token().surface();
                explanation.links[at] =
                        new Link(at, inWording ? j : -1, said, word.token().surface(), Relation.QUANTITY);
                return true;
            }
        }
        return false;
    }

    /** "1990s". */
    private static boolean isDecade(Quantity quantity, List<Word> words) {
        return quantity.to() < words.size()
                && words.get(quantity.to()).token().norm().equals("s")
                && words.get(quantity.to()).token().start()
                        == words.get(quantity.to() - 1).token().end();
    }

    /** "20 years" are not "20 months": where both texts say what they count, it has to be the same. */
    private boolean countsAlike(Quantity quantity, Quantity other, Reading text) {
        if (quantity.isYear()) {
            return true;
        }
        boolean most = isMost(other, text.words());
        if (most && !isBounded(quantity, explanation.asked)
                || !most && before(quantity, explanation.asked).equals("up to")) {
            return false;
        }
        boolean day = WordRelations.isNextToMonth(quantity.from(), explanation.asked);
        if (day != WordRelations.isNextToMonth(other.from(), text.words())) {
            return false;
        }
        List<Word> counted = counted(quantity, explanation.asked);
        List<Word> told = counted(other, text.words());
        return day
                || counted.isEmpty()
                || told.isEmpty()
                || counted.stream().anyMatch(one -> told.stream().anyMatch(two -> isSame(one, two)))
                || counted.stream().noneMatch(one -> text.words().stream().anyMatch(two -> isSame(one, two)));
    }

    /** "Up to 12" and "fewer than 12" are not 12. */
    private static boolean isMost(Quantity quantity, List<Word> words) {
        return before(quantity, words)
                .matches("(?:\\S* )?(?:under|below)|(?:fewer|less|lower|smaller) than|up to|at most");
    }

    /** Whether a text sets any bound to a number: which one is compared by the words that set it. */
    private static boolean isBounded(Quantity quantity, List<Word> words) {
        return before(quantity, words).matches("(?:\\S* )?(?:than|over|under|above|below|least|most)|up to");
    }

    private static String before(Quantity quantity, List<Word> words) {
        return words.subList(Math.max(0, quantity.from() - 2), quantity.from()).stream()
                .map(word -> word.token().norm())
                .collect(Collectors.joining(" "));
    }

    private List<Word> counted(Quantity quantity, List<Word> words) {
        List<Word> counted = new ArrayList<>();
        int from = quantity.to() < words.size()
                        && MONEY.contains(words.get(quantity.to()).token().norm())
                ? quantity.to() + 1
                : quantity.to();
        for (int i = from; i < Math.min(words.size(), from + COUNTED_REACH); i++) {
            Word word = words.get(i);
            if (word.kind() == Word.Kind.FUNCTION && !word.token().norm().equals("of")
                    || word.kind() == Word.Kind.NUMBER) {
                break;
            }
            if (word.kind() != Word.Kind.FUNCTION) {
                counted.add(word);
            }
        }
        return counted;
    }

    private boolean isSame(Word one, Word two) {
        return relations.of(one, two).isPresent()
                || relations.areParaphrases(one, two)
                || names.sameWord(one.token().norm(), two.token().norm());
    }
}
