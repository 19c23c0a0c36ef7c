package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.conversation.Ratings;
import org.claimbook.telegram.Reply;
import org.claimbook.telegram.Tap;
import org.claimbook.telegram.TapHandler;

/** "Helpful". */
@Singleton
class HelpfulTap implements TapHandler {
    private final TapAnswers taps;
    private final Ratings ratings;
    private final AnswerButtons buttons;

    HelpfulTap(TapAnswers taps, Ratings ratings, AnswerButtons buttons) {
        this.taps = taps;
        this.ratings = ratings;
        this.buttons = buttons;
    }

    @Override
    public String action() {
        return Actions.HELPFUL;
    }

    @Override
    public List<Reply> replies(Tap tap) {
        return taps.about(tap, (person, answer) -> {
            ratings.helpful(answer, person.asker());
            List<Reply> marked = answer.claim()
                    .<Reply>map(claim -> new Reply.EditButtons(tap.message(), buttons.rating(person, answer, claim)))
                    .map(List::of)
                    .orElseGet(List::of);
            return taps.said(tap, Optional.of(person), ChatLabels::thanks, marked);
        });
    }
}
