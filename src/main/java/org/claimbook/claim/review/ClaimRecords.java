package org.claimbook.claim.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;
import org.claimbook.claim.Translation;
import org.claimbook.claim.review.value.Json;
import org.claimbook.claim.store.StoredNames;

/**
 * Writes all that is known of a claim, which is more than a ClaimReview has room for, as JSON. By hand, because a native
 * executable then needs no reflection for it; {@link ClaimRecordReader} reads it.
 */
final class ClaimRecords {
    private ClaimRecords() {}

    /** Whether a record says the same as the stored claim, whenever that was written; older ones know no redirects. */
    static boolean sameContent(Claim stored, Claim record) {
        return unchanged(stored).equals(unchanged(record))
                && (record.mergedInto() == null || record.mergedInto().equals(stored.mergedInto()));
    }

    private static Claim unchanged(Claim claim) {
        return new Claim(
                claim.slug(),
                claim.topic(),
                claim.text(),
                claim.language(),
                claim.status(),
                0,
                claim.entities(),
                claim.phrasings(),
                claim.translations().stream().map(Translation::plain).toList(),
                claim.statements(),
                claim.assessments(),
                claim.golden(),
                0,
                null);
    }

    /** @param others those for whom the claim's speakers speak */
    static ObjectNode of(Claim claim, List<Speaker> others, List<ReviewRecord> reviews) {
        ObjectNode record = Json.MAPPER.createObjectNode();
        record.put("slug", claim.slug());
        record.put("text", claim.text());
        record.put("language", claim.language());
        record.put("status", claim.status().name());
        present(record, "mergedInto", claim.mergedInto());
        record.put("topic", claim.topic().slug());
        record.set("entities", slugs(claim.entities(), Speaker::slug));
        record.set("phrasings", array(claim.phrasings(), ClaimRecords::phrasing));
        if (!claim.translations().isEmpty()) {
            record.set("translations", array(claim.translations(), ClaimRecords::translation));
        }
        record.set("statements", array(claim.statements(), ClaimRecords::statement));
        record.set("assessments", array(claim.assessments(), ClaimRecords::assessment));
        record.set("golden", array(claim.golden(), ClaimRecords::golden));
        record.set("reviews", array(reviews, ClaimRecords::review));
        record.setAll(of(new StoredNames(List.of(), List.of(), others).with(List.of(claim))));
        return record;
    }

    static ObjectNode of(StoredNames names) {
        ObjectNode record = Json.MAPPER.createObjectNode();
        record.set("topics", array(sorted(names.topics(), Topic::slug), ClaimRecords::topic));
        record.set("speakers", array(sorted(names.speakers(), Speaker::slug), ClaimRecords::speaker));
        record.set("sources", array(sorted(names.sources(), Source::slug), ClaimRecords::source));
        return record;
    }

    private static ObjectNode phrasing(Phrasing phrasing) {
        return Json.MAPPER
                .createObjectNode()
                .put("language", phrasing.language())
                .put("text", phrasing.text());
    }

    private static ObjectNode translation(Translation translation) {
        return Json.MAPPER
                .createObjectNode()
                .put("language", translation.language())
                .put("part", translation.part())
                .put("text", translation.text());
    }

    private static ObjectNode golden(GoldenQuestion question) {
        return Json.MAPPER.createObjectNode().put("text", question.text()).put("matches", question.matches());
    }

    private static ObjectNode statement(Statement statement) {
        ObjectNode node = Json.MAPPER
                .createObjectNode()
                .put("slug", statement.slug())
                .put("speaker", statement.speaker().slug())
                .put("stance", statement.stance().name())
                .put("text", statement.text())
                .put("quote", statement.quote());
        present(node, "saidOn", statement.saidOn());
        node.put("place", statement.place());
        node.set("via", slugs(statement.via(), Function.identity()));
        node.set("sources", slugs(statement.sources(), Source::slug));
        present(node, "unsourced", statement.unsourced());
        return node;
    }

    private static ObjectNode assessment(Assessment assessment) {
        ObjectNode node = Json.MAPPER
                .createObjectNode()
                .put("revision", assessment.revision())
                .put("verdict", assessment.verdict().name())
                .put("summary", assessment.summary())
                .put("assessor", assessment.assessor());
        present(node, "asOf", assessment.asOf());
        node.set("sources", slugs(assessment.sources(), Source::slug));
        present(node, "unattributed", assessment.unattributed());
        return node;
    }

    private static ObjectNode review(ReviewRecord review) {
        return Json.MAPPER
                .createObjectNode()
                .put("contentHash", review.contentHash())
                .put("original", review.original());
    }

    private static ObjectNode topic(Topic topic) {
        return Json.MAPPER.createObjectNode().put("slug", topic.slug()).put("title", topic.title());
    }

    private static ObjectNode speaker(Speaker speaker) {
        ObjectNode node = Json.MAPPER
                .createObjectNode()
                .put("slug", speaker.slug())
                .put("name", speaker.name())
                .put("kind", speaker.kind().name())
                .put("role", speaker.role());
        node.set("aliases", slugs(speaker.aliases(), Function.identity()));
        node.set(
                "speaksFor", slugs(sorted(List.copyOf(speaker.speaksFor()), Function.identity()), Function.identity()));
        if (!speaker.translations().isEmpty()) {
            ObjectNode all = node.putObject("translations");
            speaker.translations()
                    .forEach((language, called) ->
                            all.putObject(language).put("name", called.name()).put("role", called.role()));
        }
        return node;
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = Json.MAPPER
                .createObjectNode()
                .put("slug", source.slug())
                .put("publisher", source.publisher())
                .put("title", source.title());
        present(node, "url", source.url());
        present(node, "publishedOn", source.publishedOn());
        present(node, "archivedUrl", source.archivedUrl());
        return node;
    }

    private static void present(ObjectNode node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value.toString());
        }
    }

    private static <T> ArrayNode slugs(List<T> all, Function<T, String> slug) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        all.forEach(each -> array.add(slug.apply(each)));
        return array;
    }

    private static <T> ArrayNode array(List<T> all, Function<T, ? extends JsonNode> each) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        all.forEach(one -> array.add(each.apply(one)));
        return array;
    }

    private static <T> List<T> sorted(List<T> all, Function<T, String> slug) {
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(slug));
        return sorted;
    }
}
