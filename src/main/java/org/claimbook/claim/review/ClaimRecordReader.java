package org.claimbook.claim.review;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.Named;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.claim.Translation;
import org.claimbook.claim.facts.FactFileReader;
import org.claimbook.claim.review.format.ClaimReviewReader;
import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.Json;
import org.claimbook.claim.store.StoredNames;
import org.claimbook.claim.write.FactFile.AssessmentFact;
import org.claimbook.claim.write.FactFile.ClaimFact;

/** Reads what {@link ClaimRecords} has written, and refuses what it would not have written. */
final class ClaimRecordReader {
    private static final int LONGEST_ADDRESS = 2000;

    private final Map<String, Topic> topics;
    private final Map<String, Speaker> speakers;
    private final Map<String, Source> sources;
    private final JsonNode record;

    private ClaimRecordReader(JsonNode record) {
        this.record = record;
        topics = bySlug("topics", FactFileReader::topic);
        speakers = bySlug("speakers", FactFileReader::speaker);
        sources = bySlug("sources", ClaimRecordReader::source);
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
        ClaimFact fact = new ClaimFact(
                text(record, "slug"),
                text(record, "topic"),
                text(record, "text"),
                text(record, "language"),
                ClaimStatus.valueOf(text(record, "status")),
                list(record, "entities", JsonNode::asText),
                list(record, "phrasings", node -> new Phrasing(text(node, "language"), text(node, "text"))),
                list(
                        record,
                        "translations",
                        node -> new Translation(text(node, "language"), text(node, "part"), text(node, "text"))),
                list(record, "statements", FactFileReader::statement),
                assessments(),
                list(
                        record,
                        "golden",
                        node -> new GoldenQuestion(
                                text(node, "text"), node.path("matches").asBoolean())),
                record.path("mergedInto").textValue());
        Claim claim = fact.toClaim(
                slug -> named(topics, "topic", slug),
                slug -> named(speakers, "speaker", slug),
                slug -> named(sources, "sources", slug));
        return new Candidate.Whole(claim, names, list(record, "reviews", ClaimRecordReader::review));
    }

    private List<AssessmentFact> assessments() {
        List<JsonNode> nodes = new ArrayList<>(list(record, "assessments", node -> node));
        nodes.sort(Comparator.comparingInt(node -> node.path("revision").asInt()));
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).path("revision").asInt() != i + 1) {
                throw new IllegalArgumentException("assessments: revision " + (i + 1) + " is missing");
            }
        }
        return nodes.stream().map(FactFileReader::assessment).toList();
    }

    private static ReviewRecord review(JsonNode node) {
        String original = text(node, "original");
        return new ReviewRecord(original, text(node, "contentHash"), ClaimReviewReader.read(Json.tree(original)));
    }

    private static Source source(JsonNode node) {
        for (String key : List.of("url", "archivedUrl")) {
            String address = text(node, key);
            // it becomes a link on pages
            if (!address.isEmpty() && (!address.matches("https?://\\S+") || address.length() > LONGEST_ADDRESS)) {
                throw new IllegalArgumentException(
                        key + ": " + ClaimReviewReader.quoted(address) + " is no web address");
            }
        }
        return FactFileReader.source(node);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }

    private static <T> T named(Map<String, T> all, String key, String slug) {
        T found = all.get(slug);
        if (found == null) {
            throw new IllegalArgumentException(key + ": '" + slug + "' is named but not in the record");
        }
        return found;
    }

    private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> each) {
        return node.path(key).valueStream().map(each).toList();
    }

    private <T extends Named> Map<String, T> bySlug(String key, Function<JsonNode, T> each) {
        return list(record, key, each).stream()
                .collect(Collectors.toMap(Named::slug, Function.identity(), (one, other) -> other, LinkedHashMap::new));
    }
}
