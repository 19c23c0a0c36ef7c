package org.claimbook.claim.review;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.claimbook.claim.review.value.Json;

/** ClaimReviews in the many shapes that publishers give them, the same ones for the same seed. */
final class GeneratedReviews {
    private static final List<String> RATINGS = List.of(
            "False",
            "FALSO!",
            "Vrai",
            "Half true",
            "Falsch",
            "Неправда",
            "誤り",
            "Unproven",
            "Engañoso",
            "True",
            "फर्जी",
            "Correct");
    private static final List<String> UNKNOWN = List.of("Half Flip", "Four stars", "Satire", "見つからない");
    private static final List<String> PUBLISHERS = List.of("Example Checks", "Factos", "Правда чи ні", "Überprüft");

    private final Odd odd;

    GeneratedReviews(long seed) {
        odd = new Odd(seed);
    }

    /** Writes a feed, as Data Commons does: {@code GeneratedReviews COUNT FILE}. */
    public static void main(String... arguments) throws IOException {
        feed(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    }

    static Path feed(int count, Path file) throws IOException {
        GeneratedReviews reviews = new GeneratedReviews(count);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"@context\":\"https://schema.org\",\"@type\":\"DataFeed\",\"dataFeedElement\":[\n");
            for (int i = 0; i < count; i++) {
                out.write((i > 0 ? ",\n" : "") + "{\"@type\":\"DataFeedItem\",\"item\":[" + Json.text(reviews.review(i))
                        + "]}");
            }
            out.write("\n]}\n");
        }
        return file;
    }

    ObjectNode review(int number) {
        ObjectNode review = Json.MAPPER.createObjectNode().put("@type", "ClaimReview");
        review.put("claimReviewed", odd.text(20) + " " + number);
        review.put("url", "https://checks" + odd.upTo(20) + ".example/reviews/" + number);
        review.put("datePublished", odd.day() + (odd.often() ? "T10:00:00Z" : ""));
        if (odd.seldom()) {
            review.put("dateModified", odd.day().toString());
        }
        if (odd.often()) {
            review.put("inLanguage", odd.one(List.of("en-US", "es", "Deutsch", "ukr")));
        }
        if (odd.seldom()) {
            review.put("keywords", "one, two," + odd.words(2));
            review.put("sdLicense", "https://creativecommons.org/licenses/by/4.0/");
            review.put("unknownToSchemaOrg", 1.10);
        }
        ObjectNode author =
                review.putObject("author").put("@type", "Organization").put("name", odd.one(PUBLISHERS));
        if (odd.often()) {
            author.put("url", "https://checks.example").put("image", "https://checks.example/logo.png");
        }
        item(review.putObject("itemReviewed"), number);
        rating(review);
        return review;
    }

    private void item(ObjectNode item, int number) {
        item.put("@type", "Claim").put("datePublished", odd.day().toString());
        if (odd.often()) {
            ObjectNode author =
                    item.putObject("author").put("@type", "Person").put("name", "Speaker " + odd.upTo(2000));
            if (odd.seldom()) {
                author.put("jobTitle", odd.text(3)).putArray("sameAs").add("https://social.example/" + number);
            }
        }
        if (odd.often()) {
            item.put("appearance", "https://social.example/posts/" + number);
        } else {
            ArrayNode appearance = item.putArray("appearance");
            appearance.add("https://social.example/a/" + number);
            appearance.addObject().put("@type", "CreativeWork").put("url", "https://social.example/b c|" + number);
        }
        if (odd.seldom()) {
            item.putObject("firstAppearance").put("url", "https://first.example/" + number);
        }
    }

    private void rating(ObjectNode review) {
        String words = odd.seldom() ? odd.one(UNKNOWN) : odd.one(RATINGS);
        switch (odd.upTo(5)) {
            case 0 -> review.put("reviewRating", words);
            case 1 -> review.putObject("reviewRating").putObject("properties").put("alternateName", words);
            case 2 -> review.putObject("reviewRating").putArray("alternateName").add(words);
            case 3 ->
                review.putObject("reviewRating")
                        .put("ratingValue", -1)
                        .put("bestRating", -1)
                        .put("worstRating", -1);
            default ->
                review.putObject("reviewRating")
                        .put("alternateName", words)
                        .put("ratingValue", odd.upTo(7))
                        .put("bestRating", "5")
                        .put("worstRating", 1)
                        .put("ratingExplanation", odd.text(60));
        }
    }
}
