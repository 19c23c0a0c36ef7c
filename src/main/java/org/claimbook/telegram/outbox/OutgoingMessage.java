package org.claimbook.telegram.outbox;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.claimbook.work.QueuedWork;
import org.claimbook.work.Urgency;

/** A call to the Bot API that is owed to a chat. */
@Entity
@AttributeOverride(name = "owner", column = @Column(name = "bot_id"))
@Table(name = "telegram_outbox")
public class OutgoingMessage extends QueuedWork {
    /** What it is owed for, "update:17". */
    @Column(nullable = false, length = 120)
    public String cause = "";

    /** Which of the things owed for {@link #cause} it is, "reply:0". */
    @Column(nullable = false, length = 120)
    public String effect = "";

    /** The Bot API's method, "sendMessage". */
    @Column(nullable = false, length = 60)
    public String method = "";

    /** The id of the message in the chat, once sent. */
    public @Nullable Integer messageId;

    /** The id of the message in the chat that it answers. */
    @Column
    public @Nullable Integer answers;

    /** The row whose message it edits or takes back; that message's id is known once it is sent. */
    @Column
    public @Nullable Long edits;

    /** Whether nobody asked for it at this moment, so that it may wait. */
    @Column(nullable = false)
    public boolean notification;

    /** Answers to queries expire within seconds; what nobody asked for at this moment may wait. */
    Urgency urgencyByKind() {
        if (notification) {
            return Urgency.LATER;
        }
        return method.startsWith("answer") ? Urgency.AT_ONCE : Urgency.NORMAL;
    }
}
