package org.claimbook.claim.review.format;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.review.value.Addresses;
import org.claimbook.claim.review.value.Days;
import org.claimbook.claim.review.value.SchemaOrg;

/** What stands around reviews, and says of them what they don't: the page's address, day, language and publisher. */
final class Surroundings {
    private static final int MOST = 200;
    private static final Set<String> PAGES = Set.of("CreativeWork", "Report", "WebSite");

    private final List<JsonNode> works = new ArrayList<>();
    private String base = "";
    private String language = "";
    private @Nullable LocalDate day;
    private String siteName = "";

    void base(String address) {
        base = base.isEmpty() ? Addresses.whole(address, "") : base;
    }

    String base() {
        return base;
    }

    void language(String written) {
        language = language.isEmpty() ? ClaimReviewReader.twoLetters(written, "") : language;
    }

    void day(String written) {
        day = day == null ? Days.of(written, language) : day;
    }

    void siteName(String name) {
        siteName = siteName.isEmpty() ? SchemaOrg.clean(name) : siteName;
    }

    /** A document's {@code @context} can name a base and a language. */
    void context(JsonNode context) {
        SchemaOrg.each(context).limit(MOST).forEach(each -> {
            base(each.path("@base").asText(""));
            language(each.path("@language").asText(""));
        });
    }

    void work(JsonNode node) {
        if (works.size() < MOST && isWork(node)) {
            works.add(node);
        }
    }

    static boolean isWork(JsonNode node) {
        return SchemaOrg.types(node).stream()
                .anyMatch(type -> PAGES.contains(type)
                        || type.endsWith("Article")
                        || type.endsWith("Page")
                        || type.endsWith("Posting"));
    }

    /** Whether there is nothing to say of the review. */
    boolean isComplete(JsonNode review) {
        String stated = ClaimReviewReader.inLanguage(review);
        return !stated.isEmpty()
                && isDated(review, ClaimReviewReader.twoLetters(stated, ""))
                && Addresses.link(SchemaOrg.address(review, "url")) != null
                && isAssigned(review);
    }

    private static boolean isDated(JsonNode review, String language) {
        return Stream.of("datePublished", "dateModified", "dateCreated")
                .anyMatch(key -> Days.of(SchemaOrg.get(review, key), language) != null);
    }

    private static boolean isAssigned(JsonNode review) {
        return !SchemaOrg.text(review, "publisher").isEmpty()
                || SchemaOrg.each(SchemaOrg.get(review, "author"))
                        .anyMatch(author -> !SchemaOrg.text(author).isEmpty() && !SchemaOrg.isA(author, "Person"));
    }

    /**
     * Says of the review what it doesn't.
     *
     * @param holder the article that the review is in, if it is in one
     * @param onePage whether all that stands around is one page, and not a list of many
     */
    void complete(ObjectNode review, @Nullable JsonNode holder, boolean onePage) {
        List<JsonNode> near = near(review, holder, onePage);
        address(review, near);
        if (ClaimReviewReader.inLanguage(review).isEmpty()) {
            near.stream()
                    .map(ClaimReviewReader::inLanguage)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .or(() ->
                            Stream.of(language).filter(text -> !text.isEmpty()).findFirst())
                    .ifPresent(found -> review.put("inLanguage", found));
        }
        String written = ClaimReviewReader.twoLetters(ClaimReviewReader.inLanguage(review), "");
        if (!isDated(review, written)) {
            LocalDate found = day(near, written);
            if (found != null) {
                review.put("datePublished", found.toString());
            }
        }
        if (!isAssigned(review)) {
            near.stream()
                    .map(work -> SchemaOrg.first(SchemaOrg.get(work, "publisher")))
                    .filter(publisher -> !SchemaOrg.text(publisher).isEmpty())
                    .findFirst()
                    .ifPresentOrElse(found -> review.set("publisher", found), () -> siteName(review));
        }
    }

    private void siteName(ObjectNode review) {
        if (!siteName.isEmpty()) {
            review.putObject("publisher").put("@type", "Organization").put("name", siteName);
        }
    }

    private void address(ObjectNode review, List<JsonNode> near) {
        String written = SchemaOrg.address(review, "url");
        String page = base.isEmpty() ? near.stream().map(this::url).findFirst().orElse("") : base;
        boolean isElsewhere = Stream.of("mainEntityOfPage", "@id")
                .anyMatch(key -> Addresses.link(SchemaOrg.address(review, key)) != null);
        if (written.isEmpty() && !isElsewhere && !page.isEmpty()) {
            review.put("url", page);
        } else if (!written.isEmpty() && Addresses.link(written) == null && !page.isEmpty()) {
            String whole = Addresses.whole(written, page);
            if (!whole.isEmpty()) {
                review.put("url", whole);
            }
        }
    }

    private String url(JsonNode work) {
        return Stream.of("url", "mainEntityOfPage", "@id")
                .map(key -> Addresses.whole(SchemaOrg.address(work, key), base))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The article that the review is in, and those at its address; on one page also those without an address. */
    private List<JsonNode> near(JsonNode review, @Nullable JsonNode holder, boolean onePage) {
        String own = place(url(review));
        Stream<JsonNode> there = works.stream().filter(work -> {
            String place = place(url(work));
            return place.isEmpty() || own.isEmpty() ? onePage : place.equals(own);
        });
        return Stream.concat(Stream.ofNullable(holder), there).toList();
    }

    /** The same for all ways to write the address of one page. */
    private static String place(String address) {
        URI link = Addresses.link(address);
        String path = link == null || link.getRawPath() == null ? "" : link.getRawPath();
        return link == null ? "" : Addresses.site(address) + path.replaceFirst("/$", "");
    }

    /** Of several days of several articles none is the review's. */
    private @Nullable LocalDate day(List<JsonNode> near, String language) {
        Set<LocalDate> days = near.stream()
                .map(work -> Days.of(SchemaOrg.get(work, "datePublished"), language))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return days.size() == 1 ? days.iterator().next() : day;
    }
}
