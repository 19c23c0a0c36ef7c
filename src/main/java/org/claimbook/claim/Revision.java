package org.claimbook.claim;

import java.time.Instant;

/**
 * A state that a claim had from one change to the next.
 *
 * @param number 1 for the first, then counting up
 * @param recordedAt when the change was made
 * @param actor who made it
 * @param action what was done
 * @param reason why
 * @param claim the claim as it then was, with its speakers and sources as they then were
 */
public record Revision(int number, Instant recordedAt, String actor, ChangeKind action, String reason, Claim claim) {}
