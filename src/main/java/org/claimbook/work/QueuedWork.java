package org.claimbook.work;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.jspecify.annotations.Nullable;

/** A row that waits to be worked on, after all earlier rows of its lane. */
@MappedSuperclass
public abstract class QueuedWork {
    /** Room for one update or one call: Telegram's own are far smaller; within what H2 and PostgreSQL both index. */
    public static final int MAX_BODY = 1_000_000;

    static final int MAX_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @Column(name = "bot_id", nullable = false)
    public long botId;

    /** The chat; work of one lane is done one by one in order. */
    @Column(nullable = false)
    public long lane;

    /** JSON of the update or of the call. */
    @Column(nullable = false, length = MAX_BODY)
    public String body = "";

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    public Urgency urgency = Urgency.REPLY;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public WorkState state = WorkState.WAITING;

    /** How often it was claimed. */
    @Column(nullable = false)
    int claims;

    @Column(nullable = false)
    public int failures;

    /** Why it was set aside or tried again, without any text of a user. */
    @Column(length = MAX_REASON)
    public @Nullable String reason;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt = Instant.EPOCH;

    /** Not before this; of claimed work: when the claim runs out unless it is renewed. */
    @Column(name = "due_at", nullable = false)
    public Instant dueAt = Instant.EPOCH;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    public void claim(Instant until) {
        state = WorkState.CLAIMED;
        claims++;
        dueAt = until;
    }

    public void end(WorkState how, @Nullable String why, Instant now) {
        state = how;
        reason = why == null || why.length() <= MAX_REASON ? why : why.substring(0, MAX_REASON);
        endedAt = now;
    }

    public void tryAgain(Instant when, @Nullable String why) {
        state = WorkState.WAITING;
        reason = why == null || why.length() <= MAX_REASON ? why : why.substring(0, MAX_REASON);
        dueAt = when;
    }
}
