package org.claimbook.telegram.chat.tap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.conversation.queue.Ratings;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.AnswerButtons;
import org.claimbook.telegram.chat.AnswerReplies;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;

/** "Wrong match": offers what else was near, below the answer. */
@Singleton
class WrongMatchTap implements TapHandler {
    private final TapAnswers taps;
    private final Ratings ratings;
    private final AnswerReplies answers;
    private final AnswerButtons buttons;

    WrongMatchTap(TapAnswers taps, Ratings ratings, AnswerReplies answers, AnswerButtons buttons) {
        this.taps = taps;
        this.ratings = ratings;
        this.answers = answers;
        this.buttons = buttons;
    }

    @Override
    public String action() {
        return Actions.WRONG;
    }

    @Override
    public List<Reply> replies(Tap tap) {
        return taps.about(tap, (person, answer) -> {
            Optional<String> shown = answer.claim();
            if (shown.isEmpty()) {
                return taps.said(tap, Optional.of(person), ChatLabels::noted);
            }
            ratings.wrong(answer, person.asker());
            List<Reply> replies = new ArrayList<>();
            // what was answered stays to be read, only that it can't be rated any more
            replies.add(new Reply.EditButtons(tap.message(), buttons.claim(person, shown.get(), 0)));
            replies.addAll(answers.choice(person, answer).alone());
            return taps.said(tap, Optional.of(person), ChatLabels::which, replies);
        });
    }
}
