package org.claimbook.claim.review;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Slug;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;
import org.claimbook.claim.Translation;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.review.format.ClaimReview;
import org.claimbook.claim.review.format.ClaimReview.Item;
import org.claimbook.claim.review.value.Addresses;

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
    private final String language;

    ReviewedClaim(ReviewRecord record, VerdictTable verdicts, KnownNames names, LocalDate today, String language) {
        this.record = record;
        this.review = record.review();
        this.verdicts = verdicts;
        this.names = names;
        this.today = today;
        this.language = language;
    }

    static String slug(ReviewRecord record) {
        return Slug.unique(record.review().claimReviewed(), record.identity());
    }

    /** The claim as the review has it; with one assessment, or none where the verdict is not known. */
    Claim claim() {
        Source page = page();
        Optional<Verdict> verdict = verdict();
        Topic topic = names.topic(
                new Topic(Slug.ofName(review.author().name()), review.author().name()));
        return new Claim(
                slug(record),
                topic,
                review.claimReviewed(),
                language,
                verdict.isPresent() ? ClaimStatus.PUBLISHED : ClaimStatus.DRAFT,
                0,
                List.of(),
                List.of(),
                translations(verdict.isPresent()),
                statements(page, verdict.isPresent()),
                verdict.stream().map(known -> assessment(known, page)).toList(),
                List.of(),
                0,
                null);
    }

    /** The first of each language. */
    private List<Translation> translations(boolean assessed) {
        Map<String, Translation.Of> all = new TreeMap<>();
        for (ClaimReview.Translated each : review.translations()) {
            Translation.Of before = all.getOrDefault(each.language(), Translation.Of.NOTHING);
            Map<Integer, String> summaries = new TreeMap<>(before.summaries());
            if (assessed && !each.explanation().isEmpty()) {
                summaries.putIfAbsent(1, shortened(each.explanation(), LONGEST_SUMMARY));
            }
            String text = before.text().isEmpty() ? each.claimReviewed() : before.text();
            all.put(each.language(), new Translation.Of(text, Map.of(), summaries, Map.of()));
        }
        all.remove(language);
        return Translation.of(all);
    }

    /** What nobody but the publisher has decided, as it is now; what was withdrawn stays withdrawn. */
    static Claim revised(Claim before, Claim fresh, @Nullable Assessment assessment) {
        List<Assessment> assessments = Stream.concat(before.assessments().stream(), Stream.ofNullable(assessment))
                .toList();
        ClaimStatus status = before.status() == ClaimStatus.RETRACTED ? ClaimStatus.RETRACTED : fresh.status();
        return new Claim(
                before.slug(),
                before.topic(),
                fresh.text(),
                fresh.language(),
                status,
                before.change(),
                before.entities(),
                before.phrasings(),
                translations(before, fresh, assessments.size()),
                fresh.statements(),
                assessments,
                before.golden(),
                before.revision(),
                before.mergedInto());
    }

    /** The publisher's, whose summary is that of the newest assessment, in the place of those that were there. */
    private static List<Translation> translations(Claim before, Claim fresh, int newest) {
        Map<String, Translation.Of> all = Translation.byLanguage(before.translations());
        Translation.byLanguage(fresh.translations()).forEach((language, each) -> {
            Translation.Of old = all.getOrDefault(language, Translation.Of.NOTHING);
            Map<Integer, String> summaries = new TreeMap<>(old.summaries());
            each.summaries().values().forEach(summary -> summaries.put(newest, summary));
            all.put(
                    language,
                    new Translation.Of(
                            each.text().isEmpty() ? old.text() : each.text(), old.statements(), summaries, old.via()));
        });
        all.remove(fresh.language());
        Set<String> said = fresh.statements().stream().map(Statement::slug).collect(Collectors.toSet());
        all.replaceAll((language, each) -> {
            Map<String, String> statements = new TreeMap<>(each.statements());
            statements.keySet().retainAll(said);
            return new Translation.Of(each.text(), statements, each.summaries(), each.via());
        });
        return Translation.of(all);
    }

    Optional<Verdict> verdict() {
        return verdicts.verdict(review.rating().alternateNames());
    }

    private List<Statement> statements(Source page, boolean assessed) {
        List<Statement> statements = new ArrayList<>();
        for (Item item : claimants()) {
            String slug = statements.isEmpty() ? "claimant" : "claimant-" + (statements.size() + 1);
            statements.add(claimed(slug, item, page));
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

    /** Each who made the claim once; some publishers put themselves there, who do not say so at all. */
    private List<Item> claimants() {
        Set<String> seen = new HashSet<>();
        seen.add(review.author().name().toLowerCase(Locale.ROOT));
        return review.items().stream()
                .filter(item -> !item.author().name().isEmpty())
                .filter(item -> seen.add(item.author().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Statement claimed(String slug, Item item, Source page) {
        Speaker speaker = names.speaker(
                item.author().name(), kind(item.author().type()), item.author().jobTitle());
        List<Source> sources =
                Stream.concat(sources(item), Stream.of(page)).distinct().toList();
        return new Statement(
                slug,
                speaker,
                Stance.SUPPORT,
                review.claimReviewed(),
                false,
                known(item.datePublished()),
                "",
                List.of(review.author().name()),
                sources);
    }

    private Assessment assessment(Verdict verdict, Source page) {
        String words = review.rating().words();
        String explanation = review.rating().explanation();
        return new Assessment(
                1,
                verdict,
                shortened(explanation.isEmpty() ? words : words + ": " + explanation, LONGEST_SUMMARY),
                review.author().name(),
                known(review.rated()),
                List.of(page));
    }

    private Source page() {
        URI link = Addresses.link(review.url());
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
        return Stream.concat(
                        Stream.of(review.url()), review.items().stream().flatMap(item -> appearances(review, item)))
                .distinct()
                .map(ReviewedClaim::sourceSlug)
                .toList();
    }

    private static Stream<String> appearances(ClaimReview review, Item item) {
        return Stream.concat(Stream.of(item.firstAppearance()), item.appearances().stream())
                .filter(address -> !Addresses.site(address).isEmpty() && !address.equals(review.url()))
                .distinct()
                .limit(MOST_SOURCES);
    }

    private Stream<Source> sources(Item item) {
        return appearances(review, item)
                .map(address -> names.source(new Source(
                        sourceSlug(address),
                        Addresses.site(address),
                        title(address),
                        Addresses.link(address),
                        null,
                        null)));
    }

    private static String sourceSlug(String address) {
        return Slug.unique(Addresses.site(address), Slug.sha256(address));
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
