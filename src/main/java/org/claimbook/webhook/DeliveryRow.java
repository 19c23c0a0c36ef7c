package org.claimbook.webhook;

import java.util.Objects;
import java.util.Optional;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.claimbook.work.QueuedWork;

/** A change that is owed to a webhook, which is its lane. */
@Entity
@AttributeOverride(name = "lane", column = @Column(name = "webhook_id"))
@Table(name = "webhook_delivery")
class DeliveryRow extends QueuedWork {
    /** Of the change. */
    long number;

    String messageId = "";
    String type = "";
    public @Nullable Integer lastStatus;

    Delivery toRecord() {
        return new Delivery(
                Objects.requireNonNull(id),
                messageId,
                number,
                type,
                Delivery.State.of(state),
                claims,
                Optional.ofNullable(lastStatus),
                Optional.ofNullable(reason),
                createdAt,
                endedAt == null ? Optional.of(dueAt) : Optional.empty(),
                Optional.ofNullable(endedAt));
    }
}
