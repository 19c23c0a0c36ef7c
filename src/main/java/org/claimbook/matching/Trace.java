package org.claimbook.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;

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
    /** A stage of the work on a question. */
    public enum Stage {
        /** All of it. */
        ASK,
        /** Reading the slots out of the question. */
        READ,
        /** Turning the question into a vector. */
        ENCODE,
        /** Finding candidates by words and vectors. */
        RETRIEVE,
        /** Verifying slots and reckoning probabilities. */
        VERIFY;

        /**
         * Does the work of the stage, and tells how long it took as a span of the trace, if the operator has those sent somewhere. What
         * it was about is not told.
         */
        public <T> T told(Supplier<T> work) {
            Span span = GlobalOpenTelemetry.getTracer("org.claimbook")
                    .spanBuilder(name().toLowerCase(Locale.ROOT))
                    .startSpan();
            Scope within = span.makeCurrent();
            try {
                return work.get();
            } finally {
                within.close();
                span.end();
            }
        }
    }

    public Trace {
        candidates = List.copyOf(candidates);
        judgements = List.copyOf(judgements);
        nanos = Map.copyOf(nanos);
    }
}
