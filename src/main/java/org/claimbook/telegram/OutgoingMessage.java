package org.claimbook.telegram;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A call to the Bot API that is owed to a chat. */
@Entity
@Table(name = "telegram_outbox")
class OutgoingMessage extends QueuedWork {
    /** What it is owed for, "update:17". */
    @Column(nullable = false, length = 120)
    String cause = "";

    /** Which of the things owed for {@link #cause} it is, "reply:0". */
    @Column(nullable = false, length = 120)
    String effect = "";

    /** The Bot API's method, "sendMessage". */
    @Column(nullable = false, length = 60)
    String method = "";

    /** The id of the message in the chat, once sent. */
    @Column(name = "message_id")
    @Nullable
    Integer messageId;
}
