package org.claimbook.telegram.inbox;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.claimbook.work.QueuedWork;

/** An update as Telegram sent it. */
@Entity
@AttributeOverride(name = "owner", column = @Column(name = "bot_id"))
@Table(name = "telegram_inbox")
public class ReceivedUpdate extends QueuedWork {
    /** Telegram's number of the update; null where it could not be found in what was sent. */
    public @Nullable Integer updateId;
}
