package org.claimbook.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook")
class WebhookRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    String url = "";
    String secret = "";

    @JdbcTypeCode(SqlTypes.VARCHAR)
    Webhook.State state = Webhook.State.ACTIVE;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "webhook_topic", joinColumns = @JoinColumn(name = "webhook_id"))
    @Column(name = "topic")
    Set<String> topics = new HashSet<>();

    String createdBy = "";
    Instant createdAt = Instant.EPOCH;
    long lastNumber;

    Webhook toRecord() {
        return new Webhook(Objects.requireNonNull(id), URI.create(url), topics, state, createdBy, createdAt);
    }
}
