package org.claimbook.telegram.chat.tap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.conversation.queue.EditorTasks;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.chat.Composed;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;
import org.claimbook.telegram.text.ChatTexts;

/** "Submit and notify me": the user's consent that editors see the question. */
@Singleton
class SubmitTap implements TapHandler {
    private final TapAnswers taps;
    private final EditorTasks tasks;
    private final ChatTexts texts;

    SubmitTap(TapAnswers taps, EditorTasks tasks, ChatTexts texts) {
        this.taps = taps;
        this.tasks = tasks;
        this.texts = texts;
    }

    @Override
    public String action() {
        return Actions.SUBMIT;
    }

    @Override
    public List<Reply> replies(Tap tap) {
        return taps.about(tap, (person, answer) -> {
            if (!person.isPrivate()) {
                // the button is in private chats only, as the answer is told to the one who asked
                return taps.said(tap, Optional.of(person), ChatLabels::notYours);
            }
            tasks.submit(answer, person.asker(), person.chatId(), tap.messageId(), person.language());
            Composed submitted = new Composed(
                    texts.messages("submitted", person.language(), Map.of("question", answer.question())),
                    Buttons.NONE);
            return taps.said(tap, Optional.of(person), ChatLabels::submitted, submitted.inPlaceOf(tap.message()));
        });
    }
}
