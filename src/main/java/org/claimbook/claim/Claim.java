package org.claimbook.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One proposition that can be true or false (schema.org {@code Claim}), with all that is stored about it.
 *
 * @param slug stable id, used in URLs
 * @param topic the story it belongs to
 * @param text the proposition as one declarative sentence (ClaimReview {@code claimReviewed})
 * @param language ISO 639-1 code of {@code text}
 * @param status whether questions are answered with it
 * @param change number of the last change to the claim, from the one sequence of the store
 * @param entities who and what the claim is about
 * @param phrasings questions and wordings that mean the same
 * @param statements who said what about it, in editorial order
 * @param assessments all verdicts, oldest first
 */
public record Claim(
        String slug,
        Topic topic,
        String text,
        String language,
        ClaimStatus status,
        long change,
        List<Speaker> entities,
        List<Phrasing> phrasings,
        List<Statement> statements,
        List<Assessment> assessments) {
    public Claim {
        Slug.require("claim", slug);
        Text.require("claim.text", text);
        entities = List.copyOf(entities);
        phrasings = List.copyOf(phrasings);
        statements = List.copyOf(statements);
        assessments = assessments.stream()
                .sorted(Comparator.comparingInt(Assessment::revision))
                .toList();
    }

    /** The newest assessment, if the claim has any. */
    public Optional<Assessment> currentAssessment() {
        return assessments.isEmpty() ? Optional.empty() : Optional.of(assessments.getLast());
    }

    /** The assessment that was current at the end of {@code day}: the highest revision with {@code asOf} not after it. */
    public Optional<Assessment> assessmentAsOf(LocalDate day) {
        return assessments.stream().filter(a -> !a.asOf().isAfter(day)).reduce((older, newer) -> newer);
    }
}
