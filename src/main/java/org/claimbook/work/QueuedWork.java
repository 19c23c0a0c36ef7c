package org.claimbook.work;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

/** A row that waits to be worked on, after all earlier rows of its lane. */
@MappedSuperclass
public abstract class QueuedWork extends PanacheEntityBase {
    /** Room for the body: what is exchanged is far smaller; within what H2 and PostgreSQL both index. */
    public static final int MAX_BODY = 1_000_000;

    private static final int MAX_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    public Long id;

    /** On whose behalf the work is done; each owner's lanes are its own. 0 where a table has one owner only. */
    @Column(nullable = false)
    public long owner;

    /** What is one after the other, a chat or a receiver: work of one lane is never done side by side. */
    @Column(nullable = false)
    public long lane;

    /** JSON of what is to be handled or sent. */
    @Column(nullable = false, length = MAX_BODY)
    public String body = "";

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    public Urgency urgency = Urgency.NORMAL;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public WorkState state = WorkState.WAITING;

    /** How often it was claimed. */
    @Column(nullable = false)
    public int claims;

    @Column(nullable = false)
    public int failures;

    /** Why it was set aside or tried again, up to 500 characters, without any text of a user. */
    @Column(length = MAX_REASON)
    @Nullable
    public String reason;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt = Instant.EPOCH;

    /** Not before this; of claimed work: when the claim runs out unless it is renewed. */
    @Column(name = "due_at", nullable = false)
    public Instant dueAt = Instant.EPOCH;

    @Column(name = "ended_at")
    @Nullable
    public Instant endedAt;

    void claim(Instant until) {
        state = WorkState.CLAIMED;
        claims++;
        dueAt = until;
    }

    /** Nothing more is to be done about it. */
    public void end(WorkState how, @Nullable String why, Instant now) {
        state = how;
        reason = why == null || why.length() <= MAX_REASON ? why : why.substring(0, MAX_REASON);
        endedAt = now;
    }

    /** Frees it for another attempt. */
    public void tryAgain(Instant when, @Nullable String why) {
        state = WorkState.WAITING;
        reason = why == null || why.length() <= MAX_REASON ? why : why.substring(0, MAX_REASON);
        dueAt = when;
    }
}
