package org.claimbook.claim.review;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;
import org.claimbook.claim.Verdict;

/**
 * Makes a claim of a ClaimReview: who made the claim says so, and who reviewed it assesses it.
 *
 * <p>A rating that the table of verdicts does not know becomes no verdict. It is quoted as a statement of the reviewer,
 * and the claim stays a draft, with which no question is answered, until an editor assesses it or the table knows the
 * words. Numbers alone are no verdict either: what they mean is up to each publisher.
 */
final class ReviewedClaim {
    private static final int LONGEST_SUMMARY = 4_000;
    private static final int LONGEST_TITLE = 1_000;
    private static final int MOST_SOURCES = 20;

    private final ReviewRecord record;
    private final ClaimReview review;
    private final VerdictTable verdicts;
    private final KnownNames names;
    private final LocalDate today;
    private final String otherwiseLanguage;

    ReviewedClaim(ReviewRecord record, VerdictTable verdicts, KnownNames names, LocalDate today, String language) {
        this.record = record;
        this.review = record.review();
        this.verdicts = verdicts;
        this.names = names;
        this.today = today;
        this.otherwiseLanguage = language;
    }

    static String slug(ReviewRecord record) {
        return Slugs.unique(record.review().claimReviewed(), record.identity());
    }

    /** The claim as the review has it; with one assessment, or none where the verdict is not known. */
    Claim claim() {
        Source page = page();
        Optional<Verdict> verdict = verdict();
        Topic topic = names.topic(
                new Topic(Slugs.ofName(review.author().name()), review.author().name()));
        return new Claim(
                slug(record),
                topic,
                review.claimReviewed(),
                ClaimReviewReader.twoLetters(review.inLanguage(), otherwiseLanguage),
                verdict.isPresent() ? ClaimStatus.PUBLISHED : ClaimStatus.DRAFT,
                0,
                List.of(),
                List.of(),
                statements(page, verdict.isPresent()),
                verdict.stream().map(known -> assessment(known, page)).toList());
    }

    Optional<Verdict> verdict() {
        return verdicts.verdict(review.rating().alternateNames());
    }

    private List<Statement> statements(Source page, boolean assessed) {
        List<Statement> statements = new ArrayList<>();
        String claimant = review.item().author().name();
        // some publishers put themselves here, who do not say so at all
        if (!claimant.isEmpty() && !claimant.equalsIgnoreCase(review.author().name())) {
            List<Source> sources =
                    Stream.concat(appearances(), Stream.of(page)).distinct().toList();
            Speaker speaker = names.speaker(
                    claimant,
                    kind(review.item().author().type()),
                    review.item().author().jobTitle());
            LocalDate said = known(review.item().datePublished());
            statements.add(new Statement(
                    "claimant",
                    speaker,
                    Stance.SUPPORT,
                    review.claimReviewed(),
                    false,
                    said,
                    "",
                    List.of(review.author().name()),
                    sources));
        }
        if (!assessed && !review.rating().words().isEmpty()) {
            Speaker reviewer = names.speaker(review.author().name(), EntityKind.ORGANIZATION, "");
            statements.add(new Statement(
                    "rating",
                    reviewer,
                    Stance.COMMENT,
                    review.rating().words(),
                    true,
                    known(review.rated()),
                    "",
                    List.of(),
                    List.of(page)));
        }
        return statements;
    }

    private Assessment assessment(Verdict verdict, Source page) {
        String words = review.rating().words();
        String explanation = review.rating().explanation();
        LocalDate rated = known(review.rated());
        return new Assessment(
                1,
                verdict,
                shortened(explanation.isEmpty() ? words : words + ": " + explanation, LONGEST_SUMMARY),
                review.author().name(),
                rated == null ? today : rated,
                List.of(page));
    }

    private Source page() {
        URI link = SchemaOrg.link(review.url());
        return names.source(new Source(
                sourceSlug(review.url()),
                review.author().name(),
                title(review.url()),
                link,
                known(review.datePublished()),
                null));
    }

    /** Of all that a claim made of the review can refer to. */
    static List<String> sourceSlugs(ClaimReview review) {
        return Stream.concat(Stream.of(review.url()), appearances(review))
                .map(ReviewedClaim::sourceSlug)
                .toList();
    }

    private static Stream<String> appearances(ClaimReview review) {
        return Stream.concat(Stream.of(review.item().firstAppearance()), review.item().appearances().stream())
                .filter(address -> !SchemaOrg.site(address).isEmpty() && !address.equals(review.url()))
                .distinct()
                .limit(MOST_SOURCES);
    }

    private Stream<Source> appearances() {
        return appearances(review)
                .map(address -> names.source(new Source(
                        sourceSlug(address),
                        SchemaOrg.site(address),
                        title(address),
                        SchemaOrg.link(address),
                        null,
                        null)));
    }

    private static String sourceSlug(String address) {
        return Slugs.unique(SchemaOrg.site(address), Slugs.sha256(address));
    }

    private static String title(String address) {
        return shortened(address, LONGEST_TITLE);
    }

    /** A day that lies ahead is a slip of the pen. */
    private @Nullable LocalDate known(@Nullable LocalDate day) {
        return day == null || day.isAfter(today) ? null : day;
    }

    private static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    private static EntityKind kind(String type) {
        return switch (type) {
            case "Person" -> EntityKind.PERSON;
            case "Organization",
                    "NewsMediaOrganization",
                    "GovernmentOrganization",
                    "Corporation",
                    "PoliticalParty",
                    "NGO" -> EntityKind.ORGANIZATION;
            case "Country" -> EntityKind.STATE;
            case "Place" -> EntityKind.PLACE;
            default -> EntityKind.THING;
        };
    }
}
