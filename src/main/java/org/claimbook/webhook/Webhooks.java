package org.claimbook.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditTrail;
import org.claimbook.verdict.VerdictChanges;

/** Those who are told of changes of verdicts. */
@ApplicationScoped
@Transactional
public class Webhooks {
    private static final int SECRET_BYTES = 32;

    private final VerdictChanges changes;
    private final Destinations destinations;
    private final AuditTrail audit;
    private final Clock clock;

    Webhooks(VerdictChanges changes, Destinations destinations, AuditTrail audit, Clock clock) {
        this.changes = changes;
        this.destinations = destinations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A webhook that was just made.
     *
     * @param secret "whsec_" and base64, with which receivers verify signatures; is told this once
     */
    public record Made(Webhook webhook, String secret) {}

    /**
     * Tells that URL of what changes from now on.
     *
     * @param topics slugs of the topics whose changes it is told; those of all if there are none
     * @param createdBy name of the key with which it is made
     * @throws RefusedDestinationException where that URL is not called
     */
    public Made make(String url, Set<String> topics, String createdBy) {
        byte[] secret = new byte[SECRET_BYTES];
        // not a field: a native executable would be built with a seed
        new SecureRandom().nextBytes(secret);
        WebhookRow row = new WebhookRow();
        row.url = destinations.check(url).toString();
        row.secret = "whsec_" + Base64.getEncoder().encodeToString(secret);
        row.topics.addAll(topics);
        row.createdBy = createdBy;
        row.createdAt = clock.instant();
        // a store that was just filled is no news to somebody who comes now
        row.lastNumber = changes.lastByNow();
        row.persist();
        audit("CREATED", row.toRecord(), createdBy);
        return new Made(row.toRecord(), row.secret);
    }

    /** @throws RefusedDestinationException where that URL is not called */
    public void check(String url) {
        destinations.check(url);
    }

    /** All of them, the first made first. */
    public List<Webhook> all() {
        return WebhookRow.<WebhookRow>find("from WebhookRow w order by w.id").list().stream()
                .map(WebhookRow::toRecord)
                .toList();
    }

    /** The webhook with that number. */
    public Optional<Webhook> byId(long id) {
        return WebhookRow.<WebhookRow>findByIdOptional(id).map(WebhookRow::toRecord);
    }

    /**
     * Ends a webhook, with all that was to be delivered to it.
     *
     * @param deletedBy name of the key with which it is ended
     * @return whether there was one
     */
    public boolean delete(long id, String deletedBy) {
        byId(id).ifPresent(webhook -> audit("DELETED", webhook, deletedBy));
        Panache.executeUpdate("delete from DeliveryRow d where d.lane = ?1", id);
        Optional<WebhookRow> row = WebhookRow.<WebhookRow>findByIdOptional(id);
        row.ifPresent(PanacheEntityBase::delete);
        return row.isPresent();
    }

    /** With the URL in place of a reason, for there is none to give; the secret stays out of it. */
    private void audit(String action, Webhook webhook, String actor) {
        String subject = Long.toString(webhook.id());
        audit.add(new AuditEntry(
                clock.instant(),
                actor,
                action,
                "WEBHOOK",
                subject,
                null,
                webhook.url().toString(),
                null,
                null));
    }
}
