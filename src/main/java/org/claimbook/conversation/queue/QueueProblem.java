package org.claimbook.conversation.queue;

import org.claimbook.claim.RefusedChangeException;

/** What an editor wants done with a question of the queue cannot be done; nothing was stored. */
public final class QueueProblem extends RefusedChangeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    private final boolean unknown;

    QueueProblem(String field, String reason) {
        this(field, reason, false);
    }

    private QueueProblem(String field, String reason, boolean unknown) {
        super(reason);
        this.field = field;
        this.unknown = unknown;
    }

    static QueueProblem notOpen(long id) {
        return new QueueProblem("id", id + " is no question that waits in the queue", true);
    }

    static QueueProblem notLinked(long id) {
        return new QueueProblem("id", id + " is no question that was linked to a claim", true);
    }

    /** What is wrong: "claim". The message says the rest, without its name. */
    public String field() {
        return field;
    }

    /** Whether there is no such question, or none that somebody has not dealt with. */
    public boolean isUnknown() {
        return unknown;
    }
}
