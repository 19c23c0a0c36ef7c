package org.claimbook.conversation;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "editor_task_voice")
class VoiceRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "task_id")
    long taskId;

    String asker = "";

    @Column(name = "chat_id")
    @Nullable
    Long chatId;

    @Column(name = "message_id")
    @Nullable
    Integer messageId;

    String language = "";

    @Column(name = "raised_at")
    Instant raisedAt = Instant.EPOCH;
}
