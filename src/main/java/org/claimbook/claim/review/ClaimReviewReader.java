package org.claimbook.claim.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.claimbook.claim.review.ClaimReview.Author;
import org.claimbook.claim.review.ClaimReview.Claimant;
import org.claimbook.claim.review.ClaimReview.Item;
import org.claimbook.claim.review.ClaimReview.Rating;

/** Reads a ClaimReview in any of the shapes that publishers give it. */
final class ClaimReviewReader {
    private static final int LONGEST_CLAIM = 2000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_WORDS = 5000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_LANGUAGE = 50;
    private static final int MOST_OF_A_LIST = 200;

    private ClaimReviewReader() {}

    static boolean isClaimReview(JsonNode node) {
        return SchemaOrg.isA(node, "ClaimReview")
                || SchemaOrg.types(node).stream().allMatch(String::isEmpty)
                        && !SchemaOrg.get(node, "claimReviewed").isMissingNode();
    }

    /** @throws BadReviewException naming the first field that is missing or too long */
    static ClaimReview read(JsonNode node) {
        String text = within("claimReviewed", SchemaOrg.text(SchemaOrg.get(node, "claimReviewed")), LONGEST_CLAIM);
        if (text.isEmpty()) {
            throw new BadReviewException("claimReviewed: is missing");
        }
        String url = Stream.of("url", "mainEntityOfPage", "@id")
                .map(key -> within(key, SchemaOrg.address(SchemaOrg.get(node, key)), LONGEST_ADDRESS))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElseThrow(() -> new BadReviewException("url: is missing"));
        if (SchemaOrg.site(url).isEmpty()) {
            throw new BadReviewException("url: " + quoted(url) + " is no web address");
        }
        return new ClaimReview(
                text,
                url,
                SchemaOrg.day(SchemaOrg.get(node, "datePublished")),
                SchemaOrg.day(SchemaOrg.get(node, "dateModified")),
                within("inLanguage", language(SchemaOrg.get(node, "inLanguage")), LONGEST_LANGUAGE),
                keywords(SchemaOrg.get(node, "keywords")),
                author(SchemaOrg.get(node, "author"), url),
                item(SchemaOrg.get(node, "itemReviewed")),
                rating(SchemaOrg.get(node, "reviewRating")),
                address("sdLicense", SchemaOrg.get(node, "sdLicense")));
    }

    private static String language(JsonNode node) {
        String code = SchemaOrg.text(SchemaOrg.get(node, "alternateName"));
        return code.isEmpty() ? SchemaOrg.text(node) : code;
    }

    private static List<String> keywords(JsonNode node) {
        return list(
                "keywords",
                SchemaOrg.texts(node).stream()
                        .flatMap(words -> Arrays.stream(words.split("[,;]")))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    private static Author author(JsonNode node, String url) {
        String name = within("author.name", SchemaOrg.text(node), LONGEST_NAME);
        String address = node.isValueNode() ? "" : address("author.url", SchemaOrg.get(node, "url"));
        // a reviewer without a name is known by where the review stands
        String shown = name.isEmpty() || SchemaOrg.link(name) != null ? SchemaOrg.site(url) : name;
        return new Author(shown, address, image("author", node));
    }

    private static Item item(JsonNode node) {
        JsonNode author = SchemaOrg.get(node, "author");
        List<String> older = SchemaOrg.addresses(SchemaOrg.get(node, "sameAs"));
        List<String> appearances = SchemaOrg.addresses(SchemaOrg.get(node, "appearance"));
        String name = node.isValueNode() ? SchemaOrg.text(node) : SchemaOrg.text(SchemaOrg.get(node, "name"));
        return new Item(
                address("itemReviewed.@id", SchemaOrg.get(node, "@id")),
                within("itemReviewed.name", name, LONGEST_CLAIM),
                SchemaOrg.day(SchemaOrg.get(node, "datePublished")),
                claimant(author),
                address("itemReviewed.firstAppearance", SchemaOrg.get(node, "firstAppearance")),
                list("itemReviewed.appearance", appearances.isEmpty() ? older : appearances));
    }

    private static Claimant claimant(JsonNode node) {
        String path = "itemReviewed.author.";
        return new Claimant(
                SchemaOrg.types(SchemaOrg.first(node)).stream().findFirst().orElse(""),
                within(path + "name", SchemaOrg.text(node), LONGEST_NAME),
                within(path + "jobTitle", SchemaOrg.text(SchemaOrg.get(node, "jobTitle")), LONGEST_LINE),
                image("itemReviewed.author", node),
                list(path + "sameAs", SchemaOrg.addresses(SchemaOrg.get(node, "sameAs"))));
    }

    private static Rating rating(JsonNode node) {
        JsonNode one = SchemaOrg.first(node);
        if (one.isValueNode()) {
            Double number = SchemaOrg.number(one);
            return new Rating(number == null ? words(one) : List.of(), number, null, null, "", "");
        }
        JsonNode value = SchemaOrg.get(one, "ratingValue");
        List<String> words = words(SchemaOrg.get(one, "alternateName"));
        if (words.isEmpty()) {
            words = words(SchemaOrg.get(one, "name"));
        }
        if (words.isEmpty() && SchemaOrg.number(value) == null) {
            words = words(value);
        }
        return new Rating(
                words,
                SchemaOrg.number(value),
                SchemaOrg.number(SchemaOrg.get(one, "bestRating")),
                SchemaOrg.number(SchemaOrg.get(one, "worstRating")),
                within(
                        "reviewRating.ratingExplanation",
                        SchemaOrg.text(SchemaOrg.get(one, "ratingExplanation")),
                        LONGEST_TEXT),
                image("reviewRating", one));
    }

    private static List<String> words(JsonNode node) {
        List<String> words = SchemaOrg.texts(node);
        within("reviewRating.alternateName", String.join(" / ", words), LONGEST_WORDS);
        return words;
    }

    private static String image(String of, JsonNode node) {
        return address(of + ".image", SchemaOrg.get(node, "image"));
    }

    private static String address(String field, JsonNode node) {
        return within(field, SchemaOrg.address(node), LONGEST_ADDRESS);
    }

    private static List<String> list(String field, List<String> values) {
        if (values.size() > MOST_OF_A_LIST) {
            throw new BadReviewException(
                    "%s: has %,d values, more than %d".formatted(field, values.size(), MOST_OF_A_LIST));
        }
        values.forEach(value -> within(field, value, LONGEST_LINE * 2));
        return values;
    }

    private static String within(String field, String value, int most) {
        if (value.codePointCount(0, value.length()) > most) {
            throw new BadReviewException("%s: %s is longer than %,d characters".formatted(field, quoted(value), most));
        }
        return value;
    }

    /** The value in quotes, shortened. */
    static String quoted(String value) {
        int end = value.offsetByCodePoints(0, Math.min(80, value.codePointCount(0, value.length())));
        return "'" + value.substring(0, end) + (end < value.length() ? "…'" : "'");
    }

    /** The two letters of a language, if they can be told of what is written: "en-US", "eng", "English". */
    static String twoLetters(String inLanguage, String otherwise) {
        String written = inLanguage.strip().toLowerCase(Locale.ROOT);
        if (written.matches("[a-z]{2}([-_].*)?")) {
            return written.substring(0, 2);
        }
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> isName(Locale.of(code), written))
                .findFirst()
                .orElse(otherwise);
    }

    private static boolean isName(Locale language, String written) {
        return language.getISO3Language().equals(written)
                || language.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(written)
                || language.getDisplayLanguage(language).equalsIgnoreCase(written);
    }
}
