package org.claimbook.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.claimbook.matching.Decision;
import org.claimbook.matching.Judgement;
import org.claimbook.matching.Match;
import org.claimbook.matching.Trace;
import org.claimbook.matching.reading.Polarity;

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
 * @param offered whether claims were offered instead of an answer; for what must not be answered, whether the claim that it
 *     does not mean was among them
 * @param rightOffer the place of the right claim among the offers, from 1; 0 if it is not among them
 * @param explained whether the right claim, or the one that is not meant, says all that the question says
 */
record Reply(
        String text,
        String kind,
        boolean answerable,
        Optional<Match> answered,
        boolean answeredRightly,
        Optional<Match> best,
        boolean bestRight,
        boolean offered,
        int rightOffer,
        boolean explained) {

    static Reply to(AskedQuestion question, Set<String> gold, Trace trace) {
        Predicate<Match> right = match -> isRight(match, gold, question.polarity());
        Optional<Match> answered = answered(trace);
        Optional<Match> best = best(trace);
        List<Match> offers = offers(trace);
        return new Reply(
                question.text(),
                question.kind(),
                !gold.isEmpty(),
                answered,
                answered.filter(right).isPresent(),
                best,
                best.filter(right).isPresent(),
                !offers.isEmpty(),
                1 + offers.stream().map(right::test).toList().indexOf(true),
                explained(trace, right));
    }

    static Reply to(NearMiss nearMiss, Trace trace) {
        return nothing(nearMiss.text(), nearMiss.kind(), trace, match -> isLeak(match, nearMiss));
    }

    static Reply toOutOfScope(String utterance, Trace trace) {
        return nothing(utterance, "out-of-scope", trace, match -> true);
    }

    private static Reply nothing(String text, String kind, Trace trace, Predicate<Match> leak) {
        return new Reply(
                text,
                kind,
                false,
                answered(trace).filter(leak),
                false,
                best(trace).filter(leak),
                false,
                offers(trace).stream().anyMatch(leak),
                0,
                explained(trace, leak));
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

    private static List<Match> offers(Trace trace) {
        return trace.decision() instanceof Decision.Unsure unsure ? unsure.candidates() : List.of();
    }

    private static boolean explained(Trace trace, Predicate<Match> which) {
        return trace.judgements().stream()
                .map(Judgement::match)
                .anyMatch(match -> which.test(match) && match.differs().isEmpty());
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
