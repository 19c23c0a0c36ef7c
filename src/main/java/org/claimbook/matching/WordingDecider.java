package org.claimbook.matching;

import java.util.List;

import org.claimbook.matching.multilingual.WordingMatcher;
import org.claimbook.matching.multilingual.WordingMatcher.Near;
import org.claimbook.matching.reading.Polarity;
import org.claimbook.matching.reading.Question;
import org.claimbook.matching.reading.Reading;

/**
 * Decides on questions in other languages than English. Whether other words mean the same can be verified in English only, so
 * what is not asked in the words of a wording is offered.
 */
final class WordingDecider {
    /** How sure it is that a question in the very words of one wording means its claim. */
    private static final double SAME_WORDS = 0.99;
    /** From here on a claim is near enough to be what was meant. */
    private static final double OFFER_FROM = 0.25;

    private static final int OFFERED = 3;
    private static final int NEAR = 4;

    private final WordingMatcher wordings;

    WordingDecider(WordingMatcher wordings) {
        this.wordings = wordings;
    }

    /** @param reading of the question's text, for what can be read in any language */
    Decision decide(Reading reading, String language) {
        Reading asked = reading.asking(wordings.intent(language, reading.text()));
        List<Near> near = wordings.near(language, reading.text());
        boolean whole = reading.words().size() < Question.MOST_WORDS;
        if (whole && near.stream().filter(Near::same).count() == 1) {
            Near same = near.getFirst();
            Match match = new Match(
                    same.claim().id(),
                    same.wording(),
                    Polarity.SAME,
                    SAME_WORDS,
                    List.of("same words: " + same.wording()),
                    List.of());
            List<Match> others = offers(near.subList(1, near.size()), OFFER_FROM);
            return new Decision.Matched(asked, match, others, ids(near.subList(1, near.size())));
        }
        List<Match> offered = offers(near, OFFER_FROM);
        return offered.isEmpty()
                ? new Decision.NoMatch(asked, offers(near, Double.MIN_VALUE))
                : new Decision.Unsure(asked, offered);
    }

    private static List<Match> offers(List<Near> near, double from) {
        List<Match> offers = near.stream()
                .filter(each -> each.nearness() >= from)
                .map(each -> new Match(
                        each.claim().id(),
                        each.wording(),
                        Polarity.SAME,
                        Math.min(each.nearness(), 1),
                        List.of(),
                        List.of()))
                .toList();
        return offers.subList(0, Math.min(offers.size(), offers.isEmpty() ? OFFERED : Decider.offerable(offers)));
    }

    private static List<String> ids(List<Near> near) {
        return near.stream().map(each -> each.claim().id()).limit(NEAR).toList();
    }
}
