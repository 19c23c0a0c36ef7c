package org.claimbook.claim.review;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Speaker.Called;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;
import org.claimbook.claim.Translation;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.review.format.ClaimReviewReader;
import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.Json;
import org.claimbook.claim.store.StoredNames;

/** Reads what {@link ClaimRecords} has written, and refuses what it would not have written. */
final class ClaimRecordReader {
    private static final int LONGEST_ADDRESS = 2000;

    private final Map<String, Topic> topics;
    private final Map<String, Speaker> speakers;
    private final Map<String, Source> sources;
    private final JsonNode record;

    private ClaimRecordReader(JsonNode record) {
        this.record = record;
        topics = list(record, "topics", ClaimRecordReader::topic).stream().collect(bySlug(Topic::slug));
        speakers = list(record, "speakers", ClaimRecordReader::speaker).stream().collect(bySlug(Speaker::slug));
        sources = list(record, "sources", ClaimRecordReader::source).stream().collect(bySlug(Source::slug));
    }

    /** @throws BadReviewException naming the first value that is wrong */
    static Candidate read(JsonNode record) {
        try {
            return new ClaimRecordReader(record).candidate();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new BadReviewException(ClaimJson.RECORD + ": " + e.getMessage());
        }
    }

    private Candidate candidate() {
        StoredNames names = new StoredNames(
                List.copyOf(topics.values()), List.copyOf(sources.values()), List.copyOf(speakers.values()));
        for (Speaker speaker : names.speakers()) {
            speaker.speaksFor().forEach(other -> named(speakers, "speaksFor", other));
        }
        if (!record.has("slug")) {
            return new Candidate.Names(names);
        }
        Claim claim = new Claim(
                text(record, "slug"),
                named(topics, "topic", text(record, "topic")),
                text(record, "text"),
                text(record, "language"),
                ClaimStatus.valueOf(text(record, "status")),
                0,
                named(speakers, record, "entities"),
                list(record, "phrasings", node -> new Phrasing(text(node, "language"), text(node, "text"))),
                list(
                        record,
                        "translations",
                        node -> new Translation(text(node, "language"), text(node, "part"), text(node, "text"))),
                list(record, "statements", this::statement),
                list(record, "assessments", this::assessment),
                list(
                        record,
                        "golden",
                        node -> new GoldenQuestion(
                                text(node, "text"), node.path("matches").asBoolean())),
                0,
                reason(record, "mergedInto"));
        for (int i = 0; i < claim.assessments().size(); i++) {
            if (claim.assessments().get(i).revision() != i + 1) {
                throw new IllegalArgumentException("assessments: revision " + (i + 1) + " is missing");
            }
        }
        return new Candidate.Whole(claim, names, list(record, "reviews", ClaimRecordReader::review));
    }

    private Statement statement(JsonNode node) {
        return new Statement(
                text(node, "slug"),
                named(speakers, "speaker", text(node, "speaker")),
                Stance.valueOf(text(node, "stance")),
                text(node, "text"),
                node.path("quote").asBoolean(),
                date(node, "saidOn"),
                text(node, "place"),
                list(node, "via", JsonNode::asText),
                named(sources, node, "sources"),
                reason(node, "unsourced"));
    }

    private Assessment assessment(JsonNode node) {
        return new Assessment(
                node.path("revision").asInt(),
                Verdict.valueOf(text(node, "verdict")),
                text(node, "summary"),
                text(node, "assessor"),
                date(node, "asOf"),
                named(sources, node, "sources"),
                reason(node, "unattributed"));
    }

    private static ReviewRecord review(JsonNode node) {
        String original = text(node, "original");
        return new ReviewRecord(original, text(node, "contentHash"), ClaimReviewReader.read(Json.tree(original)));
    }

    private static Topic topic(JsonNode node) {
        return new Topic(text(node, "slug"), text(node, "title"));
    }

    private static Speaker speaker(JsonNode node) {
        return new Speaker(
                text(node, "slug"),
                text(node, "name"),
                EntityKind.valueOf(text(node, "kind")),
                text(node, "role"),
                list(node, "aliases", JsonNode::asText),
                new HashSet<>(list(node, "speaksFor", JsonNode::asText)),
                called(node.path("translations")));
    }

    private static Map<String, Called> called(JsonNode byLanguage) {
        Map<String, Called> all = new HashMap<>();
        byLanguage
                .properties()
                .forEach(each -> all.put(
                        each.getKey(), new Called(text(each.getValue(), "name"), text(each.getValue(), "role"))));
        return all;
    }

    private static Source source(JsonNode node) {
        return new Source(
                text(node, "slug"),
                text(node, "publisher"),
                text(node, "title"),
                uri(node, "url"),
                date(node, "publishedOn"),
                uri(node, "archivedUrl"));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }

    private static @Nullable String reason(JsonNode node, String key) {
        return node.hasNonNull(key) ? text(node, key) : null;
    }

    private static @Nullable LocalDate date(JsonNode node, String key) {
        return node.hasNonNull(key) ? LocalDate.parse(text(node, key)) : null;
    }

    private static @Nullable URI uri(JsonNode node, String key) {
        String address = text(node, key);
        if (address.isEmpty()) {
            return null;
        }
        // it becomes a link on pages
        if (!address.matches("https?://\\S+") || address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException(key + ": " + ClaimReviewReader.quoted(address) + " is no web address");
        }
        return URI.create(address);
    }

    private static <T> List<T> named(Map<String, T> all, JsonNode node, String key) {
        return list(node, key, slug -> named(all, key, slug.asText()));
    }

    private static <T> T named(Map<String, T> all, String key, String slug) {
        T found = all.get(slug);
        if (found == null) {
            throw new IllegalArgumentException(key + ": '" + slug + "' is named but not in the record");
        }
        return found;
    }

    private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>();
        node.path(key).forEach(one -> all.add(each.apply(one)));
        return all;
    }

    private static <T> java.util.stream.Collector<T, ?, Map<String, T>> bySlug(Function<T, String> slug) {
        return Collectors.toMap(slug, Function.identity(), (one, other) -> other, java.util.LinkedHashMap::new);
    }
}
