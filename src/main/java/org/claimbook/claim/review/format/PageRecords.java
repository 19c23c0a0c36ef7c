package org.claimbook.claim.review.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

import org.claimbook.claim.review.value.DecodedText;
import org.claimbook.claim.review.value.SchemaOrg;
import org.claimbook.claim.review.value.ScriptText;

/** Finds ClaimReviews in a web page: in its scripts, or in the attributes of its elements. */
public final class PageRecords {
    private static final int LARGEST = 8 << 20;
    private static final int DEEPEST = 500;
    private static final int MANY_ELEMENTS = 30_000;
    private static final int MOST_ELEMENTS = 150_000;
    private static final int MOST_ITEMS = 1_000;

    private static final List<String> BASES = List.of("base[href]", "link[rel=canonical]", "meta[property=og:url]");
    private static final List<String> LANGUAGES = List.of(
            "html[lang]", "html[xml:lang]", "meta[http-equiv~=(?i)^content-language$]", "meta[property=og:locale]");
    private static final List<String> DAYS = List.of(
            "meta[property~=(?i)^(og:)?article:published_time$]",
            "meta[itemprop=datePublished]",
            "meta[name~=(?i)^(article:published_time|date|datepublished|dc\\.date(\\.issued)?|dcterms\\.(created|date|issued)"
                    + "|parsely-pub-date|pubdate|publication_?date|publish-?date|sailthru\\.date)$]",
            "time[itemprop=datePublished]",
            "time[pubdate]");

    private final Document page;
    private final RecordHandler handler;
    private final NearbyRecords records;

    private PageRecords(Document page, RecordHandler handler) {
        this.page = page;
        this.handler = handler;
        this.records = new NearbyRecords(handler, surroundings(page));
    }

    public static void read(InputStream in, RecordHandler handler) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            handler.bad(1, "the page is larger than %,d bytes".formatted(LARGEST));
            return;
        }
        int elements = elements(bytes);
        if (elements > MOST_ELEMENTS) {
            handler.bad(1, "the page has more than %,d elements".formatted(MOST_ELEMENTS));
            return;
        }
        // lines take as much memory as the elements
        Parser parser =
                Parser.htmlParser().setTrackPosition(elements < MANY_ELEMENTS).setMaxDepth(DEEPEST);
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), DecodedText.encoding(bytes), "", parser);
        new PageRecords(page, handler).read();
    }

    private static int elements(byte[] bytes) {
        int elements = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            elements += bytes[i] == '<' && (Character.isLetter(bytes[i + 1]) || bytes[i + 1] == 0) ? 1 : 0;
        }
        return elements;
    }

    private void read() throws IOException {
        List<Element> scripts = page.select("script[type]").stream()
                .filter(script -> isJson(script.attr("type").strip().toLowerCase(Locale.ROOT)))
                .toList();
        for (Element script : scripts) {
            String text = ScriptText.json(script.data());
            if (!text.isBlank()) {
                new JsonRecords(handler).readScript(new StringReader(text), line(script), records);
            }
        }
        List<Element> described = Microdata.elements(page);
        if (described.size() > MOST_ITEMS) {
            records.bad(
                    1,
                    "the page describes %,d items, of which the first %,d are read"
                            .formatted(described.size(), MOST_ITEMS));
        }
        described.stream().limit(MOST_ITEMS).forEach(element -> take(element, Microdata.item(page, element)));
        if (scripts.isEmpty() && described.isEmpty()) {
            handler.bad(1, "the page has no script of the type application/ld+json, and no microdata");
        }
        records.end();
    }

    private static boolean isJson(String type) {
        return type.startsWith("application/ld+json") || type.startsWith("application/json+ld");
    }

    /** Many pages describe a review both ways. */
    private void take(Element element, JsonNode item) {
        if (!ClaimReviewReader.isClaimReview(item) || !records.has(SchemaOrg.text(item, "claimReviewed"))) {
            new JsonRecords(handler).found(line(element), item, records, true);
        }
    }

    private static int line(Element element) {
        return Math.max(1, element.sourceRange().start().lineNumber());
    }

    private static Surroundings surroundings(Document page) {
        Surroundings surroundings = new Surroundings();
        each(page, LANGUAGES, surroundings::language);
        each(page, BASES, surroundings::base);
        each(page, DAYS, surroundings::day);
        Elements times = page.select("time[datetime]");
        Elements wordsOnly = page.select("time");
        if (times.size() == 1) {
            surroundings.day(times.attr("datetime"));
        } else if (wordsOnly.size() == 1) {
            surroundings.day(wordsOnly.text());
        }
        each(page, List.of("meta[property=og:site_name]"), surroundings::siteName);
        return surroundings;
    }

    private static void each(Document page, List<String> queries, Consumer<String> taken) {
        for (String query : queries) {
            for (Element element : page.select(query)) {
                List.of("content", "href", "lang", "xml:lang", "datetime").stream()
                        .map(element::attr)
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .ifPresent(taken);
            }
        }
    }
}
