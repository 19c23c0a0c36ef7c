package org.claimbook.claim.review;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Source;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Translation;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.review.format.ClaimReview;
import org.claimbook.claim.review.format.ClaimReview.Author;
import org.claimbook.claim.review.format.ClaimReview.Claimant;
import org.claimbook.claim.review.format.ClaimReview.Item;
import org.claimbook.claim.review.format.ClaimReview.Rating;
import org.claimbook.claim.review.format.ClaimReview.Translated;

/** Says what a claim's current assessment is as a ClaimReview. */
final class PublishedReviews {
    private static final double TRUE = 5;
    private static final double BETWEEN = 3;
    private static final double FALSE = 1;

    private PublishedReviews() {}

    /**
     * The ClaimReview of the current assessment: its publisher's own where there is one, else one that the claim is
     * described by. Nothing if the claim is neither assessed nor rated, or nobody is known who has reviewed it.
     */
    static Optional<ClaimReview> of(Claim claim, List<ReviewRecord> reviews, Reviewers reviewers) {
        Optional<Assessment> current = claim.currentAssessment();
        Optional<ClaimReview> theirs = reviews.stream()
                .map(ReviewRecord::review)
                .filter(review -> current.isEmpty()
                        ? !review.rating().words().isEmpty()
                        : review.author().name().equals(current.get().assessor()))
                .findFirst();
        return theirs.or(() -> current.flatMap(assessment ->
                reviewers.of(assessment).map(author -> own(claim, assessment, author, reviewers.base()))));
    }

    private static ClaimReview own(Claim claim, Assessment current, Author author, String base) {
        LocalDate first = claim.assessments().getFirst().asOf();
        String url = base + "/claims/" + claim.slug();
        return new ClaimReview(
                claim.text(),
                url,
                first,
                Objects.equals(current.asOf(), first) ? null : current.asOf(),
                claim.language(),
                List.of(claim.topic().title()),
                author,
                item(claim),
                List.of(),
                rating(current),
                "",
                translations(claim, current));
    }

    private static List<Translated> translations(Claim claim, Assessment current) {
        return Translation.byLanguage(claim.currentTranslations()).entrySet().stream()
                .map(into -> new Translated(
                        into.getKey(),
                        into.getValue().text(),
                        into.getValue().summaries().getOrDefault(current.revision(), "")))
                .filter(each ->
                        !each.claimReviewed().isEmpty() || !each.explanation().isEmpty())
                .toList();
    }

    /** The claim as whoever makes it has made it. */
    static Item item(Claim claim) {
        Optional<Statement> claimed = claim.statements().stream()
                .filter(statement -> statement.stance() == Stance.SUPPORT)
                .findFirst();
        List<String> appearances = claimed.stream()
                .flatMap(statement -> statement.sources().stream())
                .map(Source::url)
                .filter(Objects::nonNull)
                .map(URI::toString)
                .toList();
        return new Item(
                "",
                "",
                claimed.map(Statement::saidOn).orElse(null),
                claimed.map(statement -> claimant(statement)).orElse(new Claimant("", "", "", "", List.of())),
                "",
                appearances);
    }

    private static Claimant claimant(Statement statement) {
        String type = statement.speaker().kind() == EntityKind.PERSON ? "Person" : "Organization";
        return new Claimant(
                type, statement.speaker().name(), statement.speaker().role(), "", List.of());
    }

    private static Rating rating(Assessment assessment) {
        Double value =
                switch (assessment.verdict()) {
                    case SUPPORTED -> Double.valueOf(TRUE);
                    case CONFLICTING_EVIDENCE -> Double.valueOf(BETWEEN);
                    case REFUTED -> Double.valueOf(FALSE);
                    case NOT_ENOUGH_EVIDENCE -> null;
                };
        return new Rating(
                List.of(words(assessment.verdict())),
                value,
                value == null ? null : TRUE,
                value == null ? null : FALSE,
                assessment.summary(),
                "");
    }

    /** AVeriTeC's own words, the same in every language: "Not enough evidence". */
    static String words(Verdict verdict) {
        String words = verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
