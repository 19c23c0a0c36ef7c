package org.claimbook.claim.review;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;
import org.claimbook.claim.Translation;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.review.value.Json;

/** Claims with every odd value that a claim can have, the same ones for the same seed. */
final class GeneratedClaims {
    private static final String BASE = "https://claimbook.example";

    private final Odd odd;
    private final List<Topic> topics = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Speaker> speakers = new ArrayList<>();

    GeneratedClaims(long seed, int names) {
        odd = new Odd(seed);
        IntStream.range(0, names).forEach(i -> {
            topics.add(new Topic("topic-" + i, odd.text(6)));
            sources.add(source(i));
            speakers.add(speaker(i));
        });
    }

    /** The records of {@code count} claims with their reviews, in the order of their slugs. */
    List<ObjectNode> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> record("claim-%06d".formatted(i)))
                .toList();
    }

    private ObjectNode record(String slug) {
        List<ReviewRecord> reviews = odd.often()
                ? List.of()
                : List.of(ReviewRecord.of(new GeneratedReviews(slug.hashCode()).review(0), VerdictTable.shipped()));
        // each review can be of one claim only, so its address names the claim
        List<ReviewRecord> own =
                reviews.stream().map(review -> moved(review, slug)).toList();
        return ClaimJson.whole(claim(slug), speakers, own, new Reviewers(BASE, Set.of()));
    }

    private static ReviewRecord moved(ReviewRecord review, String slug) {
        ObjectNode node = (ObjectNode) Json.tree(review.original());
        node.put("url", "https://checks.example/" + slug);
        return ReviewRecord.of(node, VerdictTable.shipped());
    }

    private Claim claim(String slug) {
        ClaimStatus status = odd.one(ClaimStatus.values());
        boolean merged = status == ClaimStatus.RETRACTED && odd.often();
        return new Claim(
                slug,
                odd.one(topics),
                odd.text(40),
                odd.one(List.of("en", "de", "uk", "ar")),
                status,
                0,
                odd.differing(4, () -> odd.one(speakers)),
                odd.differing(4, () -> new Phrasing(odd.one(List.of("en", "fr")), odd.text(20))),
                translations(),
                IntStream.range(0, odd.upTo(4)).mapToObj(this::statement).toList(),
                assessments(),
                odd.differing(2, () -> new GoldenQuestion(odd.text(10), odd.often())),
                0,
                merged ? "claim-%06d".formatted(odd.upTo(30)) : null);
    }

    private List<Translation> translations() {
        return Stream.of(Translation.TEXT, Translation.statement("statement-0"), Translation.summary(1))
                .filter(part -> odd.often())
                .map(part -> new Translation(odd.one(List.of("es", "hi")), part, odd.text(20)))
                .toList();
    }

    private Statement statement(int number) {
        Set<Source> some = new HashSet<>(odd.some(3, () -> odd.one(sources)));
        boolean unsourced = odd.seldom();
        if (unsourced) {
            some.clear();
        } else {
            some.add(odd.one(sources));
        }
        return new Statement(
                "statement-" + number,
                odd.one(speakers),
                odd.one(Stance.values()),
                odd.text(60),
                odd.often(),
                odd.seldom() ? null : odd.day(),
                odd.often() ? "" : odd.words(3),
                odd.some(3, () -> odd.text(3)),
                List.copyOf(some),
                unsourced ? odd.text(4) : null);
    }

    private List<Assessment> assessments() {
        List<LocalDate> days = odd.some(3, odd::day).stream().sorted().toList();
        return IntStream.range(0, days.size())
                .mapToObj(i -> assessment(i + 1, odd.seldom() ? null : days.get(i)))
                .toList();
    }

    private Assessment assessment(int revision, @Nullable LocalDate day) {
        boolean unattributed = odd.seldom();
        String assessor = odd.seldom() ? "Example Checks" : odd.text(4);
        return new Assessment(
                revision,
                odd.one(Verdict.values()),
                odd.text(80),
                unattributed ? "" : assessor,
                day,
                odd.differing(2, () -> odd.one(sources)),
                unattributed ? odd.text(4) : null);
    }

    private Source source(int number) {
        return new Source(
                "source-" + number,
                odd.text(3),
                odd.text(12),
                odd.seldom() ? null : URI.create("https://paper.example/ä/" + number + "?a=1&b=%20#c"),
                odd.seldom() ? null : odd.day(),
                odd.often() ? null : URI.create("http://archive.example/" + number));
    }

    private Speaker speaker(int number) {
        Set<String> speaksFor =
                new HashSet<>((speakers.isEmpty() ? List.<Speaker>of() : odd.some(2, () -> odd.one(speakers)))
                        .stream().map(Speaker::slug).toList());
        return new Speaker(
                "speaker-" + number,
                odd.text(3),
                odd.one(EntityKind.values()),
                odd.often() ? "" : odd.words(4),
                odd.differing(3, () -> odd.text(2)),
                speaksFor);
    }
}
