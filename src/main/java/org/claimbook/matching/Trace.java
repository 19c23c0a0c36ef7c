package org.claimbook.matching;

import java.util.List;
import java.util.Map;

import org.claimbook.matching.likelihood.RankedCandidate;

/**
 * What was found out about a question on the way to a decision.
 *
 * @param decision what {@link ClaimMatcher#match} says
 * @param candidates what retrieval found, as it was ranked
 * @param judgements what became of the candidates: those not refused first, most likely first
 * @param nanos how long each stage took
 */
public record Trace(
        Decision decision, List<RankedCandidate> candidates, List<Judgement> judgements, Map<Stage, Long> nanos) {
    /** A stage of the matcher. */
    public enum Stage {
        /** Reading the slots out of the question. */
        READ,
        /** Turning the question into a vector. */
        ENCODE,
        /** Finding candidates by words and vectors. */
        RETRIEVE,
        /** Verifying slots and reckoning probabilities. */
        VERIFY
    }

    public Trace {
        candidates = List.copyOf(candidates);
        judgements = List.copyOf(judgements);
        nanos = Map.copyOf(nanos);
    }
}
