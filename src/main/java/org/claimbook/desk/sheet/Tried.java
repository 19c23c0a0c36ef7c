package org.claimbook.desk.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Claim;
import org.claimbook.claim.store.Claims;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.Decision;
import org.claimbook.matching.Judgement;
import org.claimbook.matching.Trace;
import org.claimbook.matching.reading.Polarity;
import org.claimbook.matching.reading.Question;
import org.claimbook.matching.slot.Finding;

/**
 * What becomes of a question, and why.
 *
 * @param answer the claim that it is answered with; null for none
 * @param offered slugs of the claims that are offered instead
 * @param candidates the claims that were looked at, the likeliest first
 */
@TemplateData
public record Tried(String question, @Nullable Claim answer, List<String> offered, List<Candidate> candidates) {
    private static final int SHOWN = 5;
    /** What is less likely to be meant has nothing to do with the question. */
    private static final double LEAST = 0.01;

    /**
     * A claim that was looked at.
     *
     * @param refused whether a slot rules it out
     * @param findings what each slot says
     */
    @TemplateData
    public record Candidate(
            Claim claim,
            String wording,
            long percent,
            boolean refused,
            boolean reversed,
            List<String> reasons,
            List<String> differs,
            List<Finding> findings) {}

    /** @throws org.claimbook.matching.reading.InvalidQuestionException if it is none */
    public static Tried of(String text, ClaimMatcher matcher, Claims claims) {
        return of(text, matcher, claims, null);
    }

    /** The same where a claim is not stored like this that the matcher knows. */
    static Tried of(String text, ClaimMatcher matcher, Claims claims, @Nullable Claim imagined) {
        Trace trace = matcher.trace(Question.of(text));
        Map<String, Claim> found = new HashMap<>(claims.withSlugs(
                trace.judgements().stream().map(each -> each.match().claim()).collect(Collectors.toSet())));
        if (imagined != null) {
            found.put(imagined.slug(), imagined);
        }
        Decision decision = trace.decision();
        return new Tried(
                text,
                decision instanceof Decision.Matched matched
                        ? found.get(matched.match().claim())
                        : null,
                decision instanceof Decision.Unsure unsure
                        ? unsure.candidates().stream()
                                .map(match -> match.claim())
                                .toList()
                        : List.of(),
                trace.judgements().stream()
                        .filter(each -> each.match().probability() >= LEAST)
                        .limit(SHOWN)
                        .flatMap(each ->
                                Optional.ofNullable(found.get(each.match().claim()))
                                        .map(claim -> candidate(claim, each))
                                        .stream())
                        .toList());
    }

    private static Candidate candidate(Claim claim, Judgement judgement) {
        return new Candidate(
                claim,
                judgement.match().wording(),
                Math.round(judgement.match().probability() * 100),
                judgement.refused(),
                judgement.match().polarity() == Polarity.REVERSED,
                judgement.match().reasons(),
                judgement.match().differs(),
                judgement.findings());
    }

    /** Whether it is answered with that claim. */
    public boolean isAnsweredWith(Claim claim) {
        return answer != null && answer.slug().equals(claim.slug());
    }
}
