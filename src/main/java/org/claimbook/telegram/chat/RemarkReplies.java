package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.followup.Dialogue;
import org.claimbook.answer.followup.Remark;
import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** Replies to what is said to the bot itself. */
@Singleton
record RemarkReplies(
        Dialogue dialogue,
        GivenAnswers given,
        AnswerReplies answers,
        AnswerButtons buttons,
        StartHandler start,
        StopHandler stop,
        ChatTexts texts) {
    private static final int NEWEST = 5;

    List<Reply> to(IncomingMessage message, Person person, Remark remark) {
        return switch (remark) {
            case THANKS -> Reply.quoting(texts.messages("said-thanks", person.language()));
            case WHO_ARE_YOU -> Reply.quoting(texts.messages("said-who", person.language()));
            case WHAT_CAN_I_ASK -> start.welcome(person);
            case WHATS_NEW -> newest(message, person);
            case YOU_ARE_WRONG -> wrong(person);
            case STOP ->
                person.isPrivate()
                        ? stop.replies(message)
                        : Reply.quoting(texts.messages("said-stop", person.language()));
        };
    }

    private List<Reply> newest(IncomingMessage message, Person person) {
        return answers.newest(
                        person,
                        person.origin(message.messageId()),
                        message.text(),
                        dialogue.newest(NEWEST, Context.now(Channel.TELEGRAM)))
                .quoting();
    }

    private List<Reply> wrong(Person person) {
        Optional<GivenAnswer> shown = given.lastShown(person.asker());
        return Reply.quoting(
                texts.messages("said-wrong", person.language(), Map.of("known", shown.isPresent())),
                shown.map(answer -> buttons.feedback(person.language(), answer)).orElse(Buttons.NONE));
    }
}
