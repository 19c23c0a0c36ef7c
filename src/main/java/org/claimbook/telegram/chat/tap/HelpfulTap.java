package org.claimbook.telegram.chat.tap;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.conversation.queue.Ratings;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.AnswerButtons;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.chat.Person;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;

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
            Optional<Person> who = Optional.of(person);
            if (answer.claim().isEmpty()) {
                // an old screen: meanwhile the user has said that the claim was wrong
                return taps.said(tap, who, ChatLabels::expired);
            }
            ratings.helpful(answer, person.asker());
            Buttons marked = buttons.rating(person, answer, answer.claim().get());
            return taps.said(tap, who, ChatLabels::thanks, List.of(new Reply.EditButtons(tap.message(), marked)));
        });
    }
}
