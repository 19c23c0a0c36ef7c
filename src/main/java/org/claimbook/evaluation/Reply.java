package org.claimbook.evaluation;

import java.util.Optional;
import java.util.Set;

import org.claimbook.matching.Decision;
import org.claimbook.matching.Judgement;
import org.claimbook.matching.Match;
import org.claimbook.matching.Polarity;
import org.claimbook.matching.Trace;

/**
 * What became of a question.
 *
 * @param text the question
 * @param kind its kind
 * @param answerable whether the store has a claim that answers it
 * @param answered the claim that was given as the answer, if any was
 * @param answeredRightly whether that one is right, and the right way round
 * @param best the most likely claim that no slot refused, whether or not it was sure enough
 * @param bestRight whether that one is right
 */
record Reply(
        String text,
        String kind,
        boolean answerable,
        Optional<Match> answered,
        boolean answeredRightly,
        Optional<Match> best,
        boolean bestRight) {

    static Reply to(AskedQuestion question, Set<String> gold, Trace trace) {
        Optional<Match> answered = answered(trace);
        Optional<Match> best = best(trace);
        return new Reply(
                question.text(),
                question.kind(),
                !gold.isEmpty(),
                answered,
                answered.filter(match -> isRight(match, gold, question.polarity()))
                        .isPresent(),
                best,
                best.filter(match -> isRight(match, gold, question.polarity())).isPresent());
    }

    static Reply to(NearMiss nearMiss, Trace trace) {
        return nothing(nearMiss.text(), nearMiss.kind(), trace, match -> isLeak(match, nearMiss));
    }

    static Reply toOutOfScope(String utterance, Trace trace) {
        return nothing(utterance, "out-of-scope", trace, match -> true);
    }

    private interface Leak {
        boolean is(Match match);
    }

    private static Reply nothing(String text, String kind, Trace trace, Leak leak) {
        return new Reply(
                text,
                kind,
                false,
                answered(trace).filter(leak::is),
                false,
                best(trace).filter(leak::is),
                false);
    }

    static boolean isRight(Match match, Set<String> gold, Optional<Polarity> polarity) {
        return gold.contains(match.claim())
                && polarity.filter(asked -> asked != match.polarity()).isEmpty();
    }

    private static boolean isLeak(Match match, NearMiss nearMiss) {
        boolean given = nearMiss.claim().filter(id -> !id.equals(match.claim())).isEmpty();
        return given && !nearMiss.isAnsweredBy(match);
    }

    private static Optional<Match> answered(Trace trace) {
        return trace.decision() instanceof Decision.Matched matched ? Optional.of(matched.match()) : Optional.empty();
    }

    private static Optional<Match> best(Trace trace) {
        return trace.judgements().stream()
                .filter(judgement -> !judgement.refused())
                .findFirst()
                .map(Judgement::match);
    }

    /** Probability of the best claim; 0 where every claim was refused. */
    double confidence() {
        return best.map(Match::probability).orElse(0.0);
    }
}
