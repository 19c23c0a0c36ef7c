package org.claimbook.conversation.queue;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Channel;
import org.claimbook.conversation.NumberedRow;

@Entity
@Table(name = "editor_task_voice")
public class VoiceRow extends NumberedRow {
    long taskId;
    String asker = "";
    public @Nullable Long chatId;

    /** Where the answer was sent; forgotten in time. */
    public @Nullable Long toldChatId;

    public @Nullable Instant toldAt;
    public @Nullable Integer messageId;
    public String language = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    Channel channel = Channel.TELEGRAM;

    Instant raisedAt = Instant.EPOCH;

    /** The answer is on its way. */
    public void told(Instant now) {
        toldChatId = chatId;
        toldAt = now;
        chatId = null;
    }

    /** The answer was none. */
    void waitsAgain() {
        chatId = toldChatId;
        toldChatId = null;
        toldAt = null;
    }
}
