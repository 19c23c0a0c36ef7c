package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.conversation.privacy.Retention;
import org.claimbook.telegram.UserTraces;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** {@code /privacy}: what is stored, and for how long. */
@Singleton
@Priority(50)
record PrivacyHandler(People people, UserTraces traces, Retention retention, ChatTexts texts)
        implements MessageHandler {
    @Override
    public boolean takes(IncomingMessage message) {
        return message.is("privacy");
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        Map<String, Object> times = Map.of(
                "hours", traces.kept().toHours(), "days", retention.kept().toDays());
        return Reply.quoting(texts.messages("privacy", people.of(message).language(), times));
    }
}
