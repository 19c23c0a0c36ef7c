package org.claimbook.matching.alignment;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.Verbs;

/** Whether a word that another text of the claim explains stands there beside the same words as in the question. */
final class Neighbours {
    private final Explanation explanation;
    private final WordExplainer explainer;
    private final Verbs verbs;

    Neighbours(Explanation explanation, WordExplainer explainer, Verbs verbs) {
        this.explanation = explanation;
        this.explainer = explainer;
        this.verbs = verbs;
    }

    /**
     * Whether a word has a neighbour in another text that it has in the question: "Putin's mansion" may be what the wording calls his
     * residence, but a meeting of which that text tells is not the one that the question speaks of beside something else.
     */
    boolean standsAlike(int at, Reading other, int by) {
        if (explanation.question.intent() != Intent.CHECK) {
            return true;
        }
        List<Word> beside = beside(explanation.question, at);
        return beside.isEmpty()
                ? around(explanation.asked, at).stream().anyMatch(word -> isAmong(word, around(other.words(), by)))
                : beside.stream().allMatch(word -> isAmong(word, beside(other, by)));
    }

    private boolean isAmong(Word word, List<Word> told) {
        return told.stream().anyMatch(other -> explainer
                .relation(word, other, true)
                .or(() -> explainer.relation(word, other, false))
                .isPresent());
    }

    /** Whom it belongs to, or what it does: "[Putin's] mansion". */
    private List<Word> beside(Reading reading, int at) {
        ShallowParse parse = verbs.parse(reading);
        return IntStream.of(at - 1, at + 1)
                .filter(i -> i >= 0
                        && i < reading.words().size()
                        && (parse.at(i).group() == parse.at(at).group()
                                || i < at && parse.at(i).owns()
                                || i > at && parse.at(at).owns()))
                .mapToObj(reading.words()::get)
                .toList();
    }

    /** The nearest words of meaning before and behind. */
    private static List<Word> around(List<Word> words, int at) {
        return Stream.concat(
                        IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1)
                                .mapToObj(words::get)
                                .filter(word -> word.kind() != Word.Kind.FUNCTION)
                                .limit(1),
                        words.stream()
                                .skip(at + 1L)
                                .filter(word -> word.kind() != Word.Kind.FUNCTION)
                                .limit(1))
                .toList();
    }
}
