package org.claimbook.claim.review;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Translation;
import org.claimbook.claim.review.format.ClaimReview;
import org.claimbook.claim.review.format.JsonRecords;
import org.claimbook.claim.review.value.Json;
import org.claimbook.claim.store.StoredNames;

/**
 * Writes claims as JSON-LD. To those who know schema.org alone it is a ClaimReview, or a Claim if it is not published, not
 * assessed or assessed by nobody who publishes reviews, which nobody should take for a published review; to another Claimbook all that is known stands in one
 * property more.
 */
final class ClaimJson {
    /** The property with the whole claim: a term of JSON-LD's type {@code @json}, so that order and repeats mean something. */
    static final String RECORD = JsonRecords.RECORD;

    private static final String NAMESPACE = "https://claimbook.org/ns#";

    private ClaimJson() {}

    static ArrayNode context() {
        ArrayNode context = Json.MAPPER.createArrayNode().add("https://schema.org");
        ObjectNode own = context.addObject().put("claimbook", NAMESPACE);
        own.putObject(RECORD).put("@id", RECORD).put("@type", "@json");
        return context;
    }

    static ObjectNode whole(Claim claim, List<Speaker> others, List<ReviewRecord> reviews, Reviewers reviewers) {
        ObjectNode node = plain(claim, reviews, reviewers);
        node.set(RECORD, ClaimRecords.of(claim, others, reviews));
        return node;
    }

    /** Names that belong to no claim. */
    static ObjectNode names(StoredNames names) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("@type", "Thing");
        names.speakers().forEach(speaker -> node.put("name", speaker.name()));
        names.sources().forEach(source -> node.put("name", source.title()));
        names.topics().forEach(topic -> node.put("name", topic.title()));
        node.set(RECORD, ClaimRecords.of(names));
        return node;
    }

    /** What schema.org has words for, without context. */
    static ObjectNode plain(Claim claim, List<ReviewRecord> reviews, Reviewers reviewers) {
        return claim.status() == ClaimStatus.PUBLISHED
                ? PublishedReviews.of(claim, reviews, reviewers)
                        .map(ClaimJson::review)
                        .orElseGet(() -> bare(claim, reviewers.base()))
                : bare(claim, reviewers.base());
    }

    private static ObjectNode bare(Claim claim, String base) {
        String status =
                switch (claim.status()) {
                    case DRAFT -> "Draft";
                    case PUBLISHED -> "Published";
                    case RETRACTED -> "Obsolete";
                };
        ObjectNode node = Json.MAPPER
                .createObjectNode()
                .put("@type", "Claim")
                .put("@id", base + "/claims/" + claim.slug())
                .put("text", claim.text())
                .put("inLanguage", claim.language())
                .put("creativeWorkStatus", status);
        Translation.byLanguage(claim.currentTranslations())
                .forEach((language, each) -> translated(node, "Claim", "text", language, each.text()));
        made(node, PublishedReviews.item(claim));
        return node;
    }

    private static ObjectNode review(ClaimReview review) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("@type", "ClaimReview");
        put(node, "claimReviewed", review.claimReviewed());
        put(node, "url", review.url());
        put(node, "datePublished", review.datePublished());
        put(node, "dateModified", review.dateModified());
        put(node, "inLanguage", review.inLanguage());
        put(node, "keywords", String.join(", ", review.keywords()));
        ClaimReview.Author author = Reviewers.of(review);
        boolean isWritten = !author.person().isEmpty();
        if (isWritten) {
            node.putObject("author").put("@type", "Person").put("name", author.person());
        }
        ObjectNode publisher =
                node.putObject(isWritten ? "publisher" : "author").put("@type", "Organization");
        put(publisher, "name", author.name());
        put(publisher, "url", author.url());
        put(publisher, "image", author.image());
        if (review.otherItems().isEmpty()) {
            node.set("itemReviewed", item(review.item()));
        } else {
            ArrayNode items = node.putArray("itemReviewed");
            review.items().forEach(each -> items.add(item(each)));
        }
        node.set("reviewRating", rating(review.rating()));
        JsonNode item = node.path("itemReviewed");
        for (ClaimReview.Translated each : review.translations()) {
            translated(node, "Review", "reviewBody", each.language(), each.explanation());
            translated(
                    (ObjectNode) (item.isArray() ? item.get(0) : item),
                    "Claim",
                    "text",
                    each.language(),
                    each.claimReviewed());
        }
        put(node, "sdLicense", review.sdLicense());
        return node;
    }

    private static void translated(ObjectNode work, String type, String key, String language, String text) {
        if (!text.isEmpty()) {
            work.withArray("/workTranslation")
                    .addObject()
                    .put("@type", type)
                    .put("inLanguage", language)
                    .put(key, text);
        }
    }

    private static ObjectNode item(ClaimReview.Item item) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("@type", "Claim");
        put(node, "@id", item.id());
        put(node, "name", item.name());
        made(node, item);
        return node;
    }

    /** By whom a claim was made, when, and where. */
    private static void made(ObjectNode node, ClaimReview.Item item) {
        put(node, "datePublished", item.datePublished());
        ClaimReview.Claimant claimant = item.author();
        if (!claimant.name().isEmpty()) {
            ObjectNode author = node.putObject("author");
            put(author, "@type", claimant.type().isEmpty() ? "Thing" : claimant.type());
            put(author, "name", claimant.name());
            put(author, "jobTitle", claimant.jobTitle());
            put(author, "image", claimant.image());
            putAll(author, "sameAs", claimant.sameAs());
        }
        if (!item.firstAppearance().isEmpty()) {
            node.set("firstAppearance", work(item.firstAppearance()));
        }
        if (!item.appearances().isEmpty()) {
            ArrayNode appearances = node.putArray("appearance");
            item.appearances().forEach(address -> appearances.add(work(address)));
        }
    }

    private static ObjectNode rating(ClaimReview.Rating rating) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("@type", "Rating");
        putAll(node, "alternateName", rating.alternateNames());
        number(node, "ratingValue", rating.value());
        number(node, "bestRating", rating.best());
        number(node, "worstRating", rating.worst());
        put(node, "ratingExplanation", rating.explanation());
        put(node, "image", rating.image());
        return node;
    }

    private static JsonNode work(String address) {
        return Json.MAPPER.createObjectNode().put("@type", "CreativeWork").put("url", address);
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            node.put(key, value.toString());
        }
    }

    private static void putAll(ObjectNode node, String key, List<String> values) {
        if (values.size() == 1) {
            node.put(key, values.getFirst());
        } else if (!values.isEmpty()) {
            ArrayNode array = node.putArray(key);
            values.forEach(array::add);
        }
    }

    private static void number(ObjectNode node, String key, @Nullable Double value) {
        if (value == null) {
            return;
        }
        if (value == Math.rint(value)) {
            node.put(key, value.longValue());
        } else {
            node.put(key, value);
        }
    }
}
