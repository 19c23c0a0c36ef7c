package org.claimbook.matching;

import java.util.List;
import java.util.stream.Stream;

import org.claimbook.matching.Finding.Outcome;

/**
 * What the slots say about a question and one formulation.
 *
 * @param findings one a slot
 */
record Verification(List<Finding> findings) {
    Verification {
        findings = List.copyOf(findings);
    }

    /** What each of the slots says. */
    static Verification of(List<Slot> slots, Reading question, Reading formulation, ClaimReading claim) {
        return new Verification(slots.stream()
                .map(slot -> slot.check(question, formulation, claim))
                .toList());
    }

    /** Whether any slot found a difference, so that the claim is another one whatever else agrees. */
    boolean different() {
        for (Finding finding : findings) {
            if (finding.outcome() == Outcome.DIFFERENT) {
                return true;
            }
        }
        return false;
    }

    Polarity polarity() {
        long reversals = findings.stream()
                .filter(finding -> finding.outcome() == Outcome.REVERSED)
                .count();
        return reversals % 2 == 0 ? Polarity.SAME : Polarity.REVERSED;
    }

    /** In what the claim is another one, or may be, in words. */
    Stream<String> differences() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.DIFFERENT || finding.outcome() == Outcome.DOUBTFUL)
                .map(Finding::reason);
    }
}
