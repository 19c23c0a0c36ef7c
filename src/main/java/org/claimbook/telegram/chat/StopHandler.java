package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.conversation.news.Follows;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.Membership;
import org.claimbook.telegram.dialogue.MembershipHandler;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** {@code /stop}, and a chat that throws us out: ends all notifications. */
@Singleton
@Priority(50)
record StopHandler(People people, Follows follows, ChatTexts texts) implements MessageHandler, MembershipHandler {
    @Override
    public boolean takes(IncomingMessage message) {
        return message.isPrivate() && message.is("stop");
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        int ended = follows.end(message.chatId());
        return Reply.quoting(texts.messages("stopped", people.of(message).language(), Map.of("ended", ended)));
    }

    @Override
    public List<Reply> replies(Membership membership) {
        if (!membership.member()) {
            follows.end(membership.chatId());
        }
        return List.of();
    }
}
