package org.claimbook.claim.review.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.review.format.ClaimReview.Claimant;
import org.claimbook.claim.review.format.ClaimReview.Item;
import org.claimbook.claim.review.format.ClaimReview.Rating;
import org.claimbook.claim.review.format.ClaimReview.Translated;
import org.claimbook.claim.review.value.Addresses;
import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.Days;
import org.claimbook.claim.review.value.DecodedText;
import org.claimbook.claim.review.value.SchemaOrg;

/** Reads a ClaimReview in any of the shapes that publishers give it. */
public final class ClaimReviewReader {
    private static final int LONGEST_CLAIM = 2000;
    static final int LONGEST_NAME = 300;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_WORDS = 5000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_SUMMARY = 5_000;
    private static final int LONGEST_LANGUAGE = 50;
    private static final int MOST_OF_A_LIST = 200;
    private static final int MOST_CLAIMANTS = 50;

    /** The codes that libraries use, where those of ISO 639 are others. */
    private static final Map<String, String> OTHER_CODES = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("wel", "cy"));

    private ClaimReviewReader() {}

    static boolean isClaimReview(JsonNode node) {
        List<String> types = SchemaOrg.types(node);
        return types.stream().anyMatch("ClaimReview"::equalsIgnoreCase)
                || types.stream().allMatch(type -> type.isEmpty() || type.equals("Review"))
                        && !SchemaOrg.get(node, "claimReviewed").isMissingNode();
    }

    /** @throws BadReviewException naming the first field that is missing or too long */
    public static ClaimReview read(JsonNode node) {
        String text = readable("claimReviewed", within("claimReviewed", claim(node), LONGEST_CLAIM));
        if (text.isEmpty()) {
            throw new BadReviewException("claimReviewed: is missing");
        }
        String url = url(node);
        String inLanguage = within("inLanguage", inLanguage(node), LONGEST_LANGUAGE);
        String language = twoLetters(inLanguage, "");
        List<Item> items = items(SchemaOrg.get(node, "itemReviewed"), language);
        return new ClaimReview(
                text,
                url,
                published(node, language),
                Days.of(SchemaOrg.get(node, "dateModified"), language),
                inLanguage,
                keywords(SchemaOrg.get(node, "keywords")),
                ReviewAuthors.of(node, url),
                items.getFirst(),
                items.subList(1, items.size()),
                rating(SchemaOrg.get(node, "reviewRating")),
                address("sdLicense", SchemaOrg.get(node, "sdLicense")),
                translations(node, language));
    }

    /** Of the review and of its claim; those in the review's own language, or in none that is told, say nothing new. */
    private static List<Translated> translations(JsonNode review, String language) {
        return Stream.of(review, SchemaOrg.first(SchemaOrg.get(review, "itemReviewed")))
                .flatMap(work -> Stream.of("workTranslation", "translationOfWork")
                        .flatMap(key -> SchemaOrg.each(SchemaOrg.get(work, key))))
                .map(work -> new Translated(
                        twoLetters(within("workTranslation.inLanguage", inLanguage(work), LONGEST_LANGUAGE), ""),
                        readable("workTranslation.text", within("workTranslation.text", claim(work), LONGEST_CLAIM)),
                        explanation(work)))
                .filter(each -> !each.language().isEmpty() && !each.language().equals(language))
                .filter(each ->
                        !each.claimReviewed().isEmpty() || !each.explanation().isEmpty())
                .limit(MOST_OF_A_LIST)
                .toList();
    }

    private static String explanation(JsonNode work) {
        String body = SchemaOrg.text(work, "reviewBody");
        String rated = SchemaOrg.text(SchemaOrg.get(SchemaOrg.get(work, "reviewRating"), "ratingExplanation"));
        return within("workTranslation.reviewBody", body.isEmpty() ? rated : body, LONGEST_SUMMARY);
    }

    private static @Nullable LocalDate published(JsonNode node, String language) {
        LocalDate day = Days.of(SchemaOrg.get(node, "datePublished"), language);
        return day == null ? Days.of(SchemaOrg.get(node, "dateCreated"), language) : day;
    }

    private static String claim(JsonNode node) {
        String text = SchemaOrg.text(node, "claimReviewed");
        JsonNode item = SchemaOrg.get(node, "itemReviewed");
        return text.isEmpty() ? wording(SchemaOrg.first(item.isMissingNode() ? node : item)) : text;
    }

    static String wording(JsonNode item) {
        return SchemaOrg.isA(item, "Claim")
                ? Stream.of("text", "name", "headline")
                        .map(key -> SchemaOrg.text(item, key))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static String url(JsonNode node) {
        List<String> all = Stream.of("url", "mainEntityOfPage", "@id")
                .map(key -> within(key, SchemaOrg.address(node, key), LONGEST_ADDRESS))
                .filter(address -> !address.isEmpty())
                .toList();
        String base = all.stream()
                .map(address -> Addresses.whole(address, ""))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
        String first = all.stream().findFirst().orElseThrow(() -> new BadReviewException("url: is missing"));
        String url = Addresses.whole(first, base);
        if (url.isEmpty()) {
            throw new BadReviewException("url: " + quoted(first) + " is no web address");
        }
        return within("url", url, LONGEST_ADDRESS);
    }

    /** As the review has it, or its claim. */
    static String inLanguage(JsonNode node) {
        JsonNode stated = SchemaOrg.get(node, "inLanguage");
        String code = SchemaOrg.text(stated, "alternateName");
        String language = code.isEmpty() ? SchemaOrg.text(stated) : code;
        return language.isEmpty()
                ? SchemaOrg.text(
                        SchemaOrg.first(SchemaOrg.get(node, "claimReviewed")).path("@language"))
                : language;
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

    /** The claim once for each who made it; at least once. */
    private static List<Item> items(JsonNode node, String language) {
        List<Item> items = new ArrayList<>();
        for (JsonNode item :
                node.isMissingNode() ? List.of(node) : SchemaOrg.each(node).toList()) {
            JsonNode author = ReviewAuthors.stated(item);
            List<JsonNode> authors = author.isMissingNode()
                    ? List.of(author)
                    : SchemaOrg.each(author).toList();
            authors.forEach(each -> items.add(item(item, each, language)));
        }
        if (items.size() > MOST_CLAIMANTS) {
            throw new BadReviewException(
                    "itemReviewed: has %,d claimants, more than %d".formatted(items.size(), MOST_CLAIMANTS));
        }
        return items.isEmpty() ? items(MissingNode.getInstance(), language) : items;
    }

    private static Item item(JsonNode node, JsonNode author, String language) {
        List<String> older = SchemaOrg.addresses(SchemaOrg.get(node, "sameAs"));
        List<String> appearances = SchemaOrg.addresses(SchemaOrg.get(node, "appearance"));
        String name = node.isValueNode() ? SchemaOrg.text(node) : SchemaOrg.text(node, "name");
        return new Item(
                address("itemReviewed.@id", SchemaOrg.get(node, "@id")),
                within("itemReviewed.name", name, LONGEST_CLAIM),
                Days.of(SchemaOrg.get(node, "datePublished"), language),
                claimant(author),
                address("itemReviewed.firstAppearance", SchemaOrg.get(node, "firstAppearance")),
                list("itemReviewed.appearance", appearances.isEmpty() ? older : appearances));
    }

    private static Claimant claimant(JsonNode node) {
        String path = "itemReviewed.author.";
        return new Claimant(
                SchemaOrg.types(SchemaOrg.first(node)).stream().findFirst().orElse(""),
                readable(path + "name", within(path + "name", SchemaOrg.text(node), LONGEST_NAME)),
                within(path + "jobTitle", SchemaOrg.text(node, "jobTitle"), LONGEST_LINE),
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
                within("reviewRating.ratingExplanation", SchemaOrg.text(one, "ratingExplanation"), LONGEST_TEXT),
                image("reviewRating", one));
    }

    private static List<String> words(JsonNode node) {
        List<String> words = SchemaOrg.texts(node);
        readable(
                "reviewRating.alternateName",
                within("reviewRating.alternateName", String.join(" / ", words), LONGEST_WORDS));
        return words;
    }

    static String image(String of, JsonNode node) {
        return address(of + ".image", SchemaOrg.get(node, "image"));
    }

    static String address(String field, JsonNode node) {
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

    /** Garbage is worse than nothing. */
    static String readable(String field, String value) {
        if (value.indexOf(DecodedText.UNREADABLE) >= 0) {
            throw new BadReviewException(
                    "%s: %s has characters that are not in the file's encoding".formatted(field, quoted(value)));
        }
        return value;
    }

    static String within(String field, String value, int most) {
        if (value.codePointCount(0, value.length()) > most) {
            throw new BadReviewException("%s: %s is longer than %,d characters".formatted(field, quoted(value), most));
        }
        return value;
    }

    /** The value in quotes, shortened. */
    public static String quoted(String value) {
        int end = value.offsetByCodePoints(0, Math.min(80, value.codePointCount(0, value.length())));
        return "'" + value.substring(0, end) + (end < value.length() ? "…'" : "'");
    }

    /** The two letters of a language, if they can be told of what is written: "en-US", "eng", "English". */
    static String twoLetters(String inLanguage, String otherwise) {
        String written = inLanguage.strip().toLowerCase(Locale.ROOT);
        String code = written.matches("[a-z]{2,3}[-_].*") ? written.split("[-_]")[0] : written;
        String name = OTHER_CODES.getOrDefault(code, code);
        return LanguageNames.CODES.getOrDefault(name, otherwise);
    }
}
