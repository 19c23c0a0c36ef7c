package org.claimbook.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.claimbook.work.WorkState;

/**
 * A change of a verdict on its way to one webhook.
 *
 * @param id its number
 * @param messageId the header webhook-id, the same at every attempt
 * @param change number of the change that it tells
 * @param type of its event, "verdict.changed"
 * @param attempts how often it was tried
 * @param lastStatus the HTTP status of the last attempt, if there was any
 * @param lastError what went wrong at the last attempt
 * @param dueAt when it is tried next
 * @param endedAt when it was delivered or given up
 */
public record Delivery(
        long id,
        String messageId,
        long change,
        String type,
        State state,
        int attempts,
        Optional<Integer> lastStatus,
        Optional<String> lastError,
        Instant createdAt,
        Optional<Instant> dueAt,
        Optional<Instant> endedAt) {

    /** How far it has come. */
    public enum State {
        /** Is tried, or tried again. */
        PENDING(WorkState.WAITING, WorkState.CLAIMED),
        /** The receiver has it. */
        DELIVERED(WorkState.DONE),
        /** Given up: an operator may have it tried again. */
        DEAD(WorkState.SET_ASIDE);

        private final Set<WorkState> stored;

        State(WorkState... stored) {
            this.stored = Set.of(stored);
        }

        /** As the queue names it. */
        Set<WorkState> stored() {
            return stored;
        }

        static State of(WorkState stored) {
            return switch (stored) {
                case WAITING, CLAIMED -> PENDING;
                case DONE -> DELIVERED;
                case SET_ASIDE -> DEAD;
            };
        }
    }
}
