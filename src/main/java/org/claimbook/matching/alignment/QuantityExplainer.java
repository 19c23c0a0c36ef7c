package org.claimbook.matching.alignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.alignment.Alignment.Relation;
import org.claimbook.matching.language.Quantity;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.ClaimReading;

/** Explains the numbers of a question with what they count, and its years. */
final class QuantityExplainer {
    /** A unit or what is counted stands so near its number. */
    private static final int COUNTED_REACH = 3;

    private static final String PER_CENT = "%";

    private final Explanation explanation;
    private final Reading question;
    private final Reading wording;
    private final ClaimReading claim;
    private final List<Word> asked;
    private final @Nullable Link[] links;
    private final boolean[] needed;
    private final BitSet used;
    private final List<Reading> others;
    private final NameRelations names;
    private final WordRelations relations;

    QuantityExplainer(Explanation explanation, NameRelations names, WordRelations relations) {
        this.explanation = explanation;
        this.question = explanation.question;
        this.wording = explanation.wording;
        this.claim = explanation.claim;
        this.asked = explanation.asked;
        this.links = explanation.links;
        this.needed = explanation.needed;
        this.used = explanation.used;
        this.others = explanation.others;
        this.names = names;
        this.relations = relations;
    }

    void explain() {
        for (Quantity quantity : question.quantities()) {
            boolean explained = explain(quantity, wording, true)
                    || quantity.isYear() && isYear((int) quantity.value())
                    || others.stream().anyMatch(other -> explain(quantity, other, false));
            if (!explained) {
                explanation.substituted |= quantity.from() < asked.size() && needed[quantity.from()];
            } else {
                for (int i = quantity.from(); i < quantity.to(); i++) {
                    if (links[i] == null) {
                        String said = asked.get(i).token().surface();
                        links[i] = new Link(i, -1, said, said, Relation.DATE);
                    }
                }
            }
        }
    }

    private boolean isYear(int year) {
        return claim.claim().years().contains(year);
    }

    private boolean explain(Quantity quantity, Reading text, boolean inWording) {
        for (Quantity other : text.quantities()) {
            boolean free = !inWording || !used.get(other.from());
            boolean alike = quantity.unit().equals(PER_CENT) == other.unit().equals(PER_CENT)
                    && isDecade(quantity, asked) == isDecade(other, text.words());
            if (free && alike && quantity.agreesWith(other) && countsAlike(quantity, other, text)) {
                for (int i = quantity.from(); i < quantity.to(); i++) {
                    int by = inWording ? Math.min(other.from() + i - quantity.from(), other.to() - 1) : -1;
                    String told = text.words().get(other.from()).token().surface();
                    links[i] = new Link(i, by, asked.get(i).token().surface(), told, Relation.QUANTITY);
                }
                used.set(other.from(), inWording ? other.to() : other.from());
                return true;
            }
        }
        for (int j = 0; j < text.words().size(); j++) {
            Word word = text.words().get(j);
            boolean named = word.kind() == Word.Kind.NAME
                    || WordRelations.ordinal(word.token().norm()) > 0 && WordRelations.isNextToMonth(j, text.words());
            if (named
                    && quantity.to() == quantity.from() + 1
                    && (word.token()
                                    .norm()
                                    .equals(asked.get(quantity.from()).token().norm())
                            || WordRelations.ordinal(word.token().norm()) == quantity.value())) {
                links[quantity.from()] = new Link(
                        quantity.from(),
                        inWording ? j : -1,
                        asked.get(quantity.from()).token().surface(),
                        word.token().surface(),
                        Relation.QUANTITY);
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
        boolean day = WordRelations.isNextToMonth(quantity.from(), asked);
        if (day != WordRelations.isNextToMonth(other.from(), text.words())) {
            return false;
        }
        List<Word> counted = counted(quantity, asked);
        List<Word> told = counted(other, text.words());
        return day
                || counted.isEmpty()
                || told.isEmpty()
                || counted.stream().anyMatch(one -> told.stream().anyMatch(two -> isSame(one, two)))
                || counted.stream().noneMatch(one -> text.words().stream().anyMatch(two -> isSame(one, two)));
    }

    private List<Word> counted(Quantity quantity, List<Word> words) {
        List<Word> counted = new ArrayList<>();
        for (int i = quantity.to(); i < Math.min(words.size(), quantity.to() + COUNTED_REACH); i++) {
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
