package org.claimbook.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.claim.BrokenQuestion;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Claims;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.ReleaseGate;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.Decision;
import org.claimbook.matching.Question;

/** Asks the golden questions of all claims with an index that has what is about to be stored. */
@ApplicationScoped
class GoldenGate implements ReleaseGate {
    private final Claims claims;
    private final IndexKeeper index;
    private final TrialIndexes trials;

    GoldenGate(Claims claims, IndexKeeper index, TrialIndexes trials) {
        this.claims = claims;
        this.index = index;
        this.trials = trials;
    }

    @Override
    public List<BrokenQuestion> broken(long since) {
        List<Claim> asked = claims.publishedWithGoldenQuestions();
        if (asked.isEmpty()) {
            return List.of();
        }
        Optional<ClaimMatcher> before =
                index.ready() ? Optional.of(index.knowledge().matcher()) : Optional.empty();
        List<BrokenQuestion> broken = new ArrayList<>();
        try (TrialIndexes.Trial trial = trials.open()) {
            for (Claim claim : asked) {
                for (GoldenQuestion question : claim.golden()) {
                    Optional<String> answer = answer(trial.matcher(), question);
                    boolean changed = claim.change() > since;
                    if (!asItShould(claim, question, answer)
                            && (changed
                                    || before.map(matcher -> asItShould(claim, question, answer(matcher, question)))
                                            .orElse(true))) {
                        broken.add(new BrokenQuestion(
                                claim.slug(), question.text(), question.matches(), answer.orElse(null)));
                    }
                }
            }
        }
        return broken;
    }

    private static boolean asItShould(Claim claim, GoldenQuestion question, Optional<String> answer) {
        return answer.filter(claim.slug()::equals).isPresent() == question.matches();
    }

    private static Optional<String> answer(ClaimMatcher matcher, GoldenQuestion question) {
        return matcher.match(Question.of(question.text())) instanceof Decision.Matched matched
                ? Optional.of(matched.match().claim())
                : Optional.empty();
    }
}
