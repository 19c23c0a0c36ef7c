package org.claimbook.telegram.chat.tap;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.AnswerReplies;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;

/** "Who says what": all statements take the place of the short answer. */
@Singleton
class StatementsTap implements TapHandler {
    private final TapAnswers taps;
    private final AnswerReplies answers;

    StatementsTap(TapAnswers taps, AnswerReplies answers) {
        this.taps = taps;
        this.answers = answers;
    }

    @Override
    public String action() {
        return Actions.STATEMENTS;
    }

    @Override
    public List<Reply> replies(Tap tap) {
        return taps.about(tap, (person, answer) -> answers.statements(person, answer)
                .map(shown -> shown.inPlaceOf(tap.message()))
                .orElseGet(() -> taps.said(tap, Optional.of(person), ChatLabels::gone)));
    }
}
