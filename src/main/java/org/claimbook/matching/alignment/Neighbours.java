package org.claimbook.matching.alignment;

import java.util.List;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
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
     * Whether a word has the same owner in another text as in the question, or one of the same neighbours if it has none: "Putin's
     * mansion" may be what the wording calls his residence, but a meeting of which that text tells is not the one that the question
     * speaks of beside something else.
     */
    boolean standsAlike(int at, Reading other, int by) {
        int[] owner = owner(explanation.question, at);
        int[] ownerTold = owner(other, by);
        return explanation.question.intent() != Intent.CHECK
                || (owner.length == 0
                        ? IntStream.of(around(explanation.asked, at))
                                .anyMatch(i -> isAmong(i, other, around(other.words(), by)))
                        : IntStream.of(owner).allMatch(i -> isAmong(i, other, ownerTold)));
    }

    private boolean isAmong(int asked, Reading other, int[] told) {
        Word word = explanation.asked.get(asked);
        Link link = explanation.links[asked];
        return IntStream.of(told)
                .mapToObj(other.words()::get)
                .anyMatch(one ->
                        link != null && link.told().equalsIgnoreCase(one.token().surface())
                                || explainer
                                        .relation(word, one, true)
                                        .or(() -> explainer.relation(word, one, false))
                                        .isPresent());
    }

    /** Whom or what it belongs to: "[Putin's] country mansion". */
    private int[] owner(Reading reading, int at) {
        ShallowParse parse = verbs.parse(reading);
        return IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1)
                .takeWhile(i -> parse.at(i).owns()
                        || parse.at(i).group() == parse.at(at).group())
                .filter(i -> parse.at(i).owns() && parse.at(i).head())
                .limit(1)
                .toArray();
    }

    /** The nearest words of meaning before and behind. */
    private static int[] around(List<Word> words, int at) {
        return IntStream.concat(
                        IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1)
                                .filter(i -> words.get(i).kind() != Word.Kind.FUNCTION)
                                .limit(1),
                        IntStream.range(at + 1, words.size())
                                .filter(i -> words.get(i).kind() != Word.Kind.FUNCTION)
                                .limit(1))
                .toArray();
    }
}
