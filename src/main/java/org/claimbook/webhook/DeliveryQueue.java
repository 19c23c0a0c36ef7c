package org.claimbook.webhook;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;
import org.jspecify.annotations.Nullable;

import org.claimbook.work.Urgency;
import org.claimbook.work.WorkQueue;
import org.claimbook.work.WorkState;

/** Deliveries that are to be sent: to one webhook one after the other, to many side by side. */
@ApplicationScoped
@Transactional
class DeliveryQueue extends WorkQueue<DeliveryRow> {
    /** There is one owner. */
    static final long OWNER = 0;

    private static final String NO_MORE = "the receiver wants no more";

    DeliveryQueue() {
        super(DeliveryRow.class, Waiting.IS_OVERTAKEN);
    }

    record Parcel(long id, String messageId, String url, String secret, String body, int attempt) {}

    /** A delivery that was claimed, to send it; empty where it was ended meanwhile. */
    Optional<Parcel> parcel(long id) {
        return openById(id).map(row -> {
            WebhookRow webhook = Objects.requireNonNull(rows.find(WebhookRow.class, row.lane));
            return new Parcel(id, row.messageId, webhook.url, webhook.secret, row.body, row.claims);
        });
    }

    void delivered(long id, int status) {
        openById(id).ifPresent(row -> row.lastStatus = status);
        done(id);
    }

    /** The receiver wants no more, neither of this nor of anything. */
    void gone(long id, int status) {
        openById(id).ifPresent(row -> {
            row.lastStatus = status;
            setAside(id, NO_MORE);
            Objects.requireNonNull(rows.find(WebhookRow.class, row.lane)).state = Webhook.State.ENDED;
            Panache.executeUpdate("""
                            update DeliveryRow d set d.state = ?1, d.endedAt = ?2, d.reason = ?3
                            where d.lane = ?4 and d.endedAt is null""", WorkState.SET_ASIDE, clock.instant(), NO_MORE, row.lane);
        });
    }

    /**
     * It did not arrive; when it is tried again, what was not tried yet goes first, to whomever.
     *
     * @param status what the receiver answered, if it did
     * @param pause how long to wait
     */
    void failed(long id, @Nullable Integer status, Duration pause, String error) {
        openById(id).ifPresent(row -> {
            row.lastStatus = status;
            row.urgency = Urgency.LATER;
            row.failures++;
        });
        postpone(id, pause, error);
    }

    /** It did not arrive often enough. */
    void givenUp(long id, @Nullable Integer status, String error) {
        openById(id).ifPresent(row -> row.lastStatus = status);
        setAside(id, error);
    }
}
