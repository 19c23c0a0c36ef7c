package org.claimbook.matching.alignment;

import java.util.List;

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
        if (explanation.question.intent() != Intent.CHECK) {
            return true;
        }
        int owner = owner(explanation.question, at);
        if (owner >= 0) {
            return isOneOf(owner, other, owner(other, by));
        }
        int before = before(explanation.asked, at);
        int behind = behind(explanation.asked, at);
        int toldBefore = before(other.words(), by);
        int toldBehind = behind(other.words(), by);
        return before >= 0 && (isOneOf(before, other, toldBefore) || isOneOf(before, other, toldBehind))
                || behind >= 0 && (isOneOf(behind, other, toldBefore) || isOneOf(behind, other, toldBehind));
    }

    /** @param told index of a word of the other text; -1 for none */
    private boolean isOneOf(int asked, Reading other, int told) {
        if (told < 0) {
            return false;
        }
        Word word = explanation.asked.get(asked);
        Word one = other.words().get(told);
        Link link = explanation.links[asked];
        return link != null && link.told().equalsIgnoreCase(one.token().surface())
                || explainer.relation(word, one, true).isPresent()
                || explainer.relation(word, one, false).isPresent();
    }

    /** Whom or what it belongs to: "[Putin's] country mansion"; -1 if to nobody. */
    private int owner(Reading reading, int at) {
        ShallowParse parse = verbs.parse(reading);
        for (int i = at - 1;
                i >= 0
                        && (parse.at(i).owns()
                                || parse.at(i).group() == parse.at(at).group());
                i--) {
            if (parse.at(i).owns() && parse.at(i).head()) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the nearest word of meaning before; -1 if there is none. */
    private static int before(List<Word> words, int at) {
        int i = at - 1;
        while (i >= 0 && words.get(i).kind() == Word.Kind.FUNCTION) {
            i--;
        }
        return i;
    }

    /** Index of the nearest word of meaning behind; -1 if there is none. */
    private static int behind(List<Word> words, int at) {
        int i = at + 1;
        while (i < words.size() && words.get(i).kind() == Word.Kind.FUNCTION) {
            i++;
        }
        return i < words.size() ? i : -1;
    }
}
