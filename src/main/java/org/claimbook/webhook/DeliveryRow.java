package org.claimbook.webhook;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook_delivery")
class DeliveryRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "webhook_id")
    long webhookId;

    long number;

    @Column(name = "message_id")
    String messageId = "";

    String type = "";
    String body = "";

    @JdbcTypeCode(SqlTypes.VARCHAR)
    Delivery.State state = Delivery.State.PENDING;

    int attempts;

    @Column(name = "last_status")
    @Nullable
    Integer lastStatus;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "due_at")
    Instant dueAt = Instant.EPOCH;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    Delivery toRecord() {
        return new Delivery(
                Objects.requireNonNull(id),
                messageId,
                number,
                type,
                state,
                attempts,
                Optional.ofNullable(lastStatus),
                Optional.ofNullable(lastError),
                createdAt,
                state == Delivery.State.PENDING ? Optional.of(dueAt) : Optional.empty(),
                Optional.ofNullable(endedAt));
    }
}
