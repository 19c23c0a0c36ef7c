package org.claimbook.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditTrail;
import org.claimbook.http.PublicUrl;
import org.claimbook.verdict.VerdictChange;
import org.claimbook.verdict.VerdictChanges;
import org.claimbook.verdict.VerdictEvents;

/**
 * What is owed to webhooks. A change becomes a delivery in the transaction that notes how far the webhook has come, so that none is
 * forgotten or owed twice; a delivery that is being sent is due again later, so that another process takes it up if this one dies.
 */
@ApplicationScoped
@Transactional
public class Deliveries {
    private static final int CHANGES_AT_ONCE = 100;
    private static final int LONGEST_ERROR = 500;

    private final EntityManager rows;
    private final VerdictChanges changes;
    private final VerdictEvents events;
    private final PublicUrl url;
    private final AuditTrail audit;
    private final Clock clock;
    private final WebhookConfig config;

    Deliveries(
            EntityManager rows,
            VerdictChanges changes,
            VerdictEvents events,
            PublicUrl url,
            AuditTrail audit,
            Clock clock,
            WebhookConfig config) {
        this.rows = rows;
        this.changes = changes;
        this.events = events;
        this.url = url;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    /** What is sent. */
    record Parcel(long id, String messageId, String url, String secret, String body, int attempt) {}

    /** The webhooks that have not been told of all changes yet. */
    List<Long> behind() {
        return rows.createQuery(
                        "select w.id from WebhookRow w where w.state = :active and w.lastNumber < :last order by w.id",
                        Long.class)
                .setParameter("active", Webhook.State.ACTIVE)
                .setParameter("last", changes.last())
                .getResultList();
    }

    /**
     * Notes what is owed to a webhook.
     *
     * @return whether there may be more
     */
    boolean owe(long webhook) {
        WebhookRow row = rows.find(WebhookRow.class, webhook, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.state != Webhook.State.ACTIVE) {
            return false;
        }
        List<VerdictChange> news = changes.after(row.lastNumber, CHANGES_AT_ONCE);
        for (VerdictChange change : news) {
            row.lastNumber = change.number();
            if (!row.topics.isEmpty() && !row.topics.contains(change.topic())) {
                continue;
            }
            DeliveryRow delivery = new DeliveryRow();
            delivery.webhookId = webhook;
            delivery.number = change.number();
            delivery.messageId = "msg_" + webhook + "_" + change.number();
            delivery.type = VerdictEvents.type(change);
            delivery.body = events.json(change, url.base());
            delivery.createdAt = clock.instant();
            delivery.dueAt = delivery.createdAt;
            rows.persist(delivery);
        }
        return news.size() == CHANGES_AT_ONCE;
    }

    /** The numbers of deliveries that are due, those first that wait longest. */
    List<Long> due(int limit) {
        return rows.createQuery("""
                        select d.id from DeliveryRow d where d.state = :pending and d.dueAt <= :now
                        order by d.dueAt, d.id""", Long.class)
                .setParameter("pending", Delivery.State.PENDING)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Takes a delivery, to send it; empty where another process was faster. */
    Optional<Parcel> take(long id) {
        Instant now = clock.instant();
        DeliveryRow row = rows.find(DeliveryRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.state != Delivery.State.PENDING || row.dueAt.isAfter(now)) {
            return Optional.empty();
        }
        row.attempts++;
        row.dueAt = now.plus(config.callTimeout().multipliedBy(2));
        WebhookRow webhook = Objects.requireNonNull(rows.find(WebhookRow.class, row.webhookId));
        return Optional.of(new Parcel(id, row.messageId, webhook.url, webhook.secret, row.body, row.attempts));
    }

    /** The receiver has it. */
    void delivered(long id, int status) {
        ended(id, Delivery.State.DELIVERED, status, null);
    }

    /** The receiver wants no more, neither of this nor of anything. */
    void gone(long id, int status) {
        DeliveryRow row = ended(id, Delivery.State.DEAD, status, "the receiver wants no more");
        if (row == null) {
            return;
        }
        Objects.requireNonNull(rows.find(WebhookRow.class, row.webhookId)).state = Webhook.State.ENDED;
        rows.createQuery("""
                        update DeliveryRow d set d.state = :dead, d.endedAt = :now, d.lastError = :why
                        where d.webhookId = :webhook and d.state = :pending""")
                .setParameter("dead", Delivery.State.DEAD)
                .setParameter("pending", Delivery.State.PENDING)
                .setParameter("now", clock.instant())
                .setParameter("why", "the receiver wants no more")
                .setParameter("webhook", row.webhookId)
                .executeUpdate();
    }

    /**
     * It did not arrive, and is tried again until it was tried often enough.
     *
     * @param status what the receiver answered, if it did
     * @param pause how long to wait
     */
    void failed(long id, Optional<Integer> status, String error, Duration pause) {
        DeliveryRow row = rows.find(DeliveryRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return;
        }
        if (row.attempts >= config.attempts()) {
            ended(id, Delivery.State.DEAD, status.orElse(null), error);
            return;
        }
        row.lastStatus = status.orElse(null);
        row.lastError = shortened(error);
        row.dueAt = clock.instant().plus(pause);
    }

    private @Nullable DeliveryRow ended(
            long id, Delivery.State state, @Nullable Integer status, @Nullable String error) {
        DeliveryRow row = rows.find(DeliveryRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            row.state = state;
            row.lastStatus = status;
            row.lastError = error == null ? null : shortened(error);
            row.endedAt = clock.instant();
        }
        return row;
    }

    private static String shortened(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }

    /**
     * Deliveries to a webhook, the newest first.
     *
     * @param state the state that they are to be in; empty for all
     * @param before only those with a lower number
     * @param limit at most so many, at least 1
     */
    public List<Delivery> of(long webhook, Optional<Delivery.State> state, long before, int limit) {
        return rows.createQuery("""
                        from DeliveryRow d where d.webhookId = :webhook and d.id < :before
                        and d.state in :states order by d.id desc""", DeliveryRow.class)
                .setParameter("webhook", webhook)
                .setParameter("before", before)
                .setParameter("states", state.map(List::of).orElse(List.of(Delivery.State.values())))
                .setMaxResults(limit)
                .getResultStream()
                .map(DeliveryRow::toRecord)
                .toList();
    }

    /**
     * Has a delivery that was given up tried again, from the beginning, with the same id.
     *
     * @param askedBy name of the key with which it is asked for
     * @return the delivery as it is now; empty where that webhook has no such delivery that was given up
     */
    public Optional<Delivery> redeliver(long webhook, long id, String askedBy) {
        DeliveryRow row = rows.find(DeliveryRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.webhookId != webhook || row.state != Delivery.State.DEAD) {
            return Optional.empty();
        }
        row.state = Delivery.State.PENDING;
        row.attempts = 0;
        row.dueAt = clock.instant();
        row.endedAt = null;
        String subject = Long.toString(webhook);
        audit.add(new AuditEntry(
                clock.instant(), askedBy, "REDELIVERED", "WEBHOOK", subject, null, "delivery " + id, null, null));
        return Optional.of(row.toRecord());
    }

    /** Deletes what ended long ago. */
    void forget() {
        rows.createQuery("delete from DeliveryRow d where d.endedAt < :then")
                .setParameter("then", clock.instant().minus(config.retention()))
                .executeUpdate();
    }
}
