package org.claimbook.matching.slot;

import java.util.List;
import java.util.stream.Stream;

import org.claimbook.matching.reading.Polarity;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.slot.Finding.Outcome;

/**
 * What the slots say about a question and one formulation.
 *
 * @param findings one a slot
 */
public record Verification(List<Finding> findings) {
    public Verification {
        findings = List.copyOf(findings);
    }

    /** What each of the slots says. */
    public static Verification of(List<Slot> slots, Reading question, Reading formulation, ClaimReading claim) {
        return new Verification(slots.stream()
                .map(slot -> slot.check(question, formulation, claim))
                .toList());
    }

    /** Whether any slot found a difference, so that the claim is another one whatever else agrees. */
    public boolean different() {
        for (Finding finding : findings) {
            if (finding.outcome() == Outcome.DIFFERENT) {
                return true;
            }
        }
        return false;
    }

    public Polarity polarity() {
        long reversals = findings.stream()
                .filter(finding -> finding.outcome() == Outcome.REVERSED)
                .count();
        return reversals % 2 == 0 ? Polarity.SAME : Polarity.REVERSED;
    }

    /** In what the claim is another one, or may be, in words. */
    public Stream<String> differences() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.DIFFERENT || finding.outcome() == Outcome.DOUBTFUL)
                .map(Finding::reason);
    }
}
