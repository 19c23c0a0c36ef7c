package org.claimbook.verdict;

import java.time.Instant;
import java.util.Optional;

import org.claimbook.claim.Verdict;

/**
 * A published claim was assessed, or withdrawn.
 *
 * @param number counts up from 1 without gaps, in the order in which changes become visible
 * @param claim slug of the claim
 * @param topic slug of its topic at that time
 * @param kind what happened
 * @param revision the assessment's; for a withdrawal that of the verdict withdrawn
 * @param before the verdict until then; empty where there was none
 * @param verdict the verdict from then on; empty where it was withdrawn
 * @param noticedAt when the service noticed, seconds after it was stored
 */
public record VerdictChange(
        long number,
        String claim,
        String topic,
        Kind kind,
        int revision,
        Optional<Verdict> before,
        Optional<Verdict> verdict,
        Instant noticedAt) {
    public VerdictChange {
        if (number < 1) {
            throw new IllegalArgumentException("number: " + number + " is less than 1");
        }
        if ((kind == Kind.WITHDRAWN) != verdict.isEmpty()) {
            throw new IllegalArgumentException("verdict: " + verdict + " does not fit " + kind);
        }
    }

    /** What happened to the verdict. */
    public enum Kind {
        /** The claim has a verdict that it had not, or that was withdrawn. */
        PUBLISHED,
        /** The verdict is another one. */
        CHANGED,
        /** The verdict is the same, with another explanation, assessor, day or source. */
        REVISED,
        /** The claim was retracted. */
        WITHDRAWN
    }
}
