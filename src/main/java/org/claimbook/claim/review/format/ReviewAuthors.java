package org.claimbook.claim.review.format;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.claimbook.claim.review.format.ClaimReview.Author;
import org.claimbook.claim.review.value.Addresses;
import org.claimbook.claim.review.value.SchemaOrg;

/**
 * Tells who assesses: an organisation that is the author, else the publisher, for whom a person writes, else for whom the
 * person works, else the person.
 */
final class ReviewAuthors {
    private static final List<String> EMPLOYERS = List.of("worksFor", "affiliation", "memberOf");

    private ReviewAuthors() {}

    /** @param url of the review: a reviewer without a name is known by where it stands */
    static Author of(JsonNode review, String url) {
        List<JsonNode> authors =
                SchemaOrg.each(stated(review)).filter(author -> isNamed(author)).toList();
        JsonNode publisher = SchemaOrg.first(SchemaOrg.get(review, "publisher"));
        Optional<JsonNode> organisation =
                authors.stream().filter(ReviewAuthors::isOrganisation).findFirst();
        JsonNode first = authors.stream().findFirst().orElse(MissingNode.getInstance());
        JsonNode assessor = organisation
                .or(() -> Optional.of(publisher).filter(ReviewAuthors::isNamed))
                .or(() -> employer(first))
                .orElse(first);
        String name = ClaimReviewReader.within("author.name", SchemaOrg.text(assessor), ClaimReviewReader.LONGEST_NAME);
        String shown = name.isEmpty() ? Addresses.site(url) : ClaimReviewReader.readable("author.name", name);
        String address = assessor.isValueNode()
                ? ""
                : Addresses.whole(ClaimReviewReader.address("author.url", SchemaOrg.get(assessor, "url")), url);
        return new Author(
                shown, address, ClaimReviewReader.image("author", assessor), person(authors, assessor, shown));
    }

    /** Who made it; schema.org has two words for it. */
    static JsonNode stated(JsonNode work) {
        JsonNode author = SchemaOrg.get(work, "author");
        return author.isMissingNode() ? SchemaOrg.get(work, "creator") : author;
    }

    /** Who wrote it for somebody else. */
    private static String person(List<JsonNode> authors, JsonNode assessor, String assessorName) {
        return authors.stream()
                .filter(author -> author != assessor && !isOrganisation(author))
                .map(SchemaOrg::text)
                .filter(name -> !name.equalsIgnoreCase(assessorName))
                .findFirst()
                .map(name -> ClaimReviewReader.within("author.name", name, ClaimReviewReader.LONGEST_NAME))
                .orElse("");
    }

    private static Optional<JsonNode> employer(JsonNode person) {
        return EMPLOYERS.stream()
                .map(key -> SchemaOrg.first(SchemaOrg.get(person, key)))
                .filter(ReviewAuthors::isNamed)
                .findFirst();
    }

    /** An address is no name. */
    private static boolean isNamed(JsonNode node) {
        String name = SchemaOrg.text(node);
        return !name.isEmpty() && Addresses.link(name) == null;
    }

    static boolean isOrganisation(JsonNode node) {
        return node.isObject()
                && SchemaOrg.types(node).stream().anyMatch(type -> !type.isEmpty() && !type.equals("Person"));
    }
}
