package org.claimbook.conversation.queue;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Channel;

@Entity
@Table(name = "editor_task_voice")
public class VoiceRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @Column(name = "task_id")
    long taskId;

    String asker = "";

    @Column(name = "chat_id")
    public @Nullable Long chatId;

    /** Where the answer was sent; forgotten in time. */
    @Column(name = "told_chat_id")
    public @Nullable Long toldChatId;

    @Column(name = "told_at")
    public @Nullable Instant toldAt;

    @Column(name = "message_id")
    public @Nullable Integer messageId;

    public String language = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    Channel channel = Channel.TELEGRAM;

    @Column(name = "raised_at")
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
