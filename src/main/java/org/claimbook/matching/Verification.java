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

    long agreeing() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.SAME)
                .count();
    }

    long doubts() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.DOUBTFUL)
                .count();
    }

    /** In what the claim is another one, in words. */
    Stream<String> differences() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.DIFFERENT)
                .map(Finding::reason);
    }

    List<String> reasons() {
        return findings.stream()
                .map(Finding::reason)
                .filter(reason -> !reason.isEmpty())
                .toList();
    }
}
