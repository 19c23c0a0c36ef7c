package org.claimbook.claim.review;

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Named;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.store.StoredNames;
import org.claimbook.claim.write.FactFile.ClaimFact;

/** Writes all that is known of a claim, which is more than a ClaimReview has room for, as JSON; {@link ClaimRecordReader} reads it. */
final class ClaimRecords {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
            .build();
    private static final List<String> ORDER = List.of(
            "slug",
            "text",
            "language",
            "status",
            "mergedInto",
            "topic",
            "entities",
            "phrasings",
            "translations",
            "statements",
            "assessments",
            "golden");

    private ClaimRecords() {}

    /** Whether a record says the same as the stored claim, whenever that was written; older ones know no redirects. */
    static boolean sameContent(Claim stored, Claim record) {
        return ClaimFact.of(stored)
                        .withMergedInto(null)
                        .equals(ClaimFact.of(record).withMergedInto(null))
                && StoredNames.of(List.of(stored)).equals(StoredNames.of(List.of(record)))
                && (record.mergedInto() == null || record.mergedInto().equals(stored.mergedInto()));
    }

    /** @param others those for whom the claim's speakers speak */
    static ObjectNode of(Claim claim, List<Speaker> others, List<ReviewRecord> reviews) {
        JsonNode fact = MAPPER.valueToTree(ClaimFact.of(claim));
        ObjectNode record = MAPPER.createObjectNode();
        ORDER.stream()
                .filter(key -> fact.has(key)
                        && !(key.equals("translations") && claim.translations().isEmpty()))
                .forEach(key -> record.set(key, fact.get(key)));
        record.path("translations").forEach(each -> ((ObjectNode) each).remove("outdated"));
        ArrayNode assessments = record.putArray("assessments");
        fact.path("assessments").forEach(each -> assessments
                .addObject()
                .put("revision", assessments.size())
                .setAll((ObjectNode) each));
        ArrayNode originals = record.putArray("reviews");
        reviews.forEach(review ->
                originals.addObject().put("contentHash", review.contentHash()).put("original", review.original()));
        record.setAll(of(new StoredNames(List.of(), List.of(), others).with(List.of(claim))));
        return record;
    }

    static ObjectNode of(StoredNames names) {
        ObjectNode record = MAPPER.createObjectNode();
        record.set("topics", sorted(names.topics()));
        record.set("speakers", sorted(names.speakers()));
        record.set("sources", sorted(names.sources()));
        for (JsonNode speaker : record.path("speakers")) {
            List<JsonNode> others = speaker.path("speaksFor")
                    .valueStream()
                    .sorted(Comparator.comparing(JsonNode::textValue))
                    .toList();
            ((ObjectNode) speaker).putArray("speaksFor").addAll(others);
        }
        record.forEach(list -> list.forEach(name -> {
            if (name.path("translations").isEmpty()) {
                ((ObjectNode) name).remove("translations");
            }
        }));
        return record;
    }

    private static JsonNode sorted(List<? extends Named> names) {
        return MAPPER.valueToTree(
                names.stream().sorted(Comparator.comparing(Named::slug)).toList());
    }
}
