package org.claimbook.telegram.chat.tap;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.conversation.queue.Ratings;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.AnswerReplies;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;

/** "Wrong match": offers what else was near, in place of the answer. */
@Singleton
class WrongMatchTap implements TapHandler {
    private final TapAnswers taps;
    private final Ratings ratings;
    private final AnswerReplies answers;

    WrongMatchTap(TapAnswers taps, Ratings ratings, AnswerReplies answers) {
        this.taps = taps;
        this.ratings = ratings;
        this.answers = answers;
    }

    @Override
    public String action() {
        return Actions.WRONG;
    }

    @Override
    public List<Reply> replies(Tap tap) {
        return taps.about(tap, (person, answer) -> {
            ratings.wrong(answer, person.asker());
            return taps.said(
                    tap,
                    Optional.of(person),
                    ChatLabels::which,
                    answers.choice(person, answer).inPlaceOf(tap.message()));
        });
    }
}
