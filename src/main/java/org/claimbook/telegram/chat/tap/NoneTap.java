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

/** "None of these": what was offered is not what was asked, so it is not on record. */
@Singleton
class NoneTap implements TapHandler {
    private final TapAnswers taps;
    private final Ratings ratings;
    private final AnswerReplies answers;

    NoneTap(TapAnswers taps, Ratings ratings, AnswerReplies answers) {
        this.taps = taps;
        this.ratings = ratings;
        this.answers = answers;
    }

    @Override
    public String action() {
        return Actions.NONE;
    }

    @Override
    public List<Reply> replies(Tap tap) {
        return taps.about(tap, (person, offer) -> {
            ratings.noneFits(offer, person.asker());
            return taps.said(
                    tap,
                    Optional.of(person),
                    ChatLabels::noted,
                    answers.none(person, offer).inPlaceOf(tap.message()));
        });
    }
}
