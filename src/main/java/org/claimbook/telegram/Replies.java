package org.claimbook.telegram;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Turns replies into calls that the outbox owes. */
@ApplicationScoped
class Replies {
    private final ObjectMapper json = new ObjectMapper();
    private final Bot bot;
    private final ReceivedUpdates inbox;
    private final OutgoingMessages outbox;

    Replies(Bot bot, ReceivedUpdates inbox, OutgoingMessages outbox) {
        this.bot = bot;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /** Ends the update and owes its replies, both or neither. */
    @Transactional
    void finish(long inboxId, Update update, List<Reply> replies) {
        for (int i = 0; i < replies.size(); i++) {
            outbox.add(owed(update, "reply:" + i, replies.get(i)));
        }
        inbox.done(inboxId);
    }

    private OutgoingMessage owed(Update update, String effect, Reply reply) {
        OutgoingMessage owed = new OutgoingMessage();
        owed.botId = bot.id();
        owed.cause = "update:" + update.getUpdateId();
        owed.effect = effect;
        owed.lane = Updates.lane(update);
        switch (reply) {
            case Reply.Message message -> {
                owed.method = "sendMessage";
                owed.body = body(update.getMessage(), message.text());
            }
        }
        return owed;
    }

    private String body(Message asked, FormattedText text) {
        SendMessage call = SendMessage.builder()
                .chatId(asked.getChatId())
                .text(text.text())
                .entities(text.entities())
                .messageThreadId(asked.isTopicMessage() ? asked.getMessageThreadId() : null)
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .replyParameters(ReplyParameters.builder()
                        .messageId(asked.getMessageId())
                        .allowSendingWithoutReply(true)
                        .build())
                .build();
        try {
            return json.writeValueAsString(call);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message that was just composed can't be written as JSON", e);
        }
    }
}
