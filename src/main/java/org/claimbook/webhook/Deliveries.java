package org.claimbook.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;

import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditTrail;
import org.claimbook.http.PublicUrl;
import org.claimbook.verdict.VerdictChange;
import org.claimbook.verdict.VerdictChanges;
import org.claimbook.verdict.VerdictEvents;
import org.claimbook.work.Urgency;
import org.claimbook.work.WorkState;

/**
 * What is owed to webhooks. A change becomes a delivery in the transaction that notes how far the webhook has come, so that none is
 * forgotten or owed twice.
 */
@ApplicationScoped
@Transactional
public class Deliveries {
    private static final int CHANGES_AT_ONCE = 100;

    private final VerdictChanges changes;
    private final VerdictEvents events;
    private final PublicUrl url;
    private final AuditTrail audit;
    private final Clock clock;
    private final WebhookConfig config;

    Deliveries(
            VerdictChanges changes,
            VerdictEvents events,
            PublicUrl url,
            AuditTrail audit,
            Clock clock,
            WebhookConfig config) {
        this.changes = changes;
        this.events = events;
        this.url = url;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    List<Long> behind() {
        return Panache.getEntityManager()
                .createQuery(
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
        WebhookRow row = WebhookRow.findById(webhook, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.state != Webhook.State.ACTIVE) {
            return false;
        }
        List<VerdictChange> news = changes.after(row.lastNumber, CHANGES_AT_ONCE);
        if (!news.isEmpty()) {
            row.lastNumber = news.getLast().number();
        }
        List<VerdictChange> wanted = news.stream()
                .filter(change -> row.topics.isEmpty() || row.topics.contains(change.topic()))
                .toList();
        List<String> bodies = events.json(wanted, url.base());
        for (int i = 0; i < wanted.size(); i++) {
            VerdictChange change = wanted.get(i);
            DeliveryRow delivery = new DeliveryRow();
            delivery.lane = webhook;
            delivery.number = change.number();
            delivery.messageId = "msg_" + webhook + "_" + change.number();
            delivery.type = VerdictEvents.type(change);
            delivery.body = bodies.get(i);
            delivery.createdAt = clock.instant();
            delivery.dueAt = delivery.createdAt;
            delivery.persist();
        }
        return news.size() == CHANGES_AT_ONCE;
    }

    /**
     * Deliveries to a webhook, the newest first.
     *
     * @param state the state that they are to be in; empty for all
     * @param before only those with a lower number
     * @param limit at most so many, at least 1
     */
    public List<Delivery> of(long webhook, Optional<Delivery.State> state, long before, int limit) {
        return DeliveryRow.<DeliveryRow>find(
                        """
                        from DeliveryRow d where d.lane = ?1 and d.id < ?2
                        and d.state in ?3 order by d.id desc""", webhook, before, state.map(Delivery.State::stored).orElse(Set.of(WorkState.values())))
                .page(0, limit)
                .list()
                .stream()
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
        DeliveryRow row = DeliveryRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.lane != webhook || row.state != WorkState.SET_ASIDE) {
            return Optional.empty();
        }
        row.tryAgain(clock.instant(), row.reason);
        row.claims = 0;
        row.failures = 0;
        row.urgency = Urgency.NORMAL;
        row.endedAt = null;
        String subject = Long.toString(webhook);
        audit.add(new AuditEntry(
                clock.instant(), askedBy, "REDELIVERED", "WEBHOOK", subject, null, "delivery " + id, null, null));
        return Optional.of(row.toRecord());
    }

    void forget() {
        Panache.executeUpdate(
                "delete from DeliveryRow d where d.endedAt < ?1",
                clock.instant().minus(config.retention()));
    }
}
