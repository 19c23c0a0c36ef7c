package org.claimbook.claim.review;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds ClaimReviews in the scripts of a web page. */
final class PageRecords {
    private static final int LARGEST = 32 << 20;

    private PageRecords() {}

    static void read(InputStream in, RecordHandler handler) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            handler.bad(1, "the page is larger than %,d bytes".formatted(LARGEST));
            return;
        }
        Document page = Jsoup.parse(
                new java.io.ByteArrayInputStream(bytes),
                null,
                "",
                Parser.htmlParser().setTrackPosition(true));
        List<Element> scripts = page.select("script[type]").stream()
                .filter(script ->
                        script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json"))
                .toList();
        if (scripts.isEmpty()) {
            handler.bad(1, "the page has no script of the type application/ld+json");
        }
        // the other things that pages describe are no errors, so each script is read as a graph is
        for (Element script : scripts) {
            String json = script.data()
                    .strip()
                    .replaceFirst("^(//\\s*)?<!\\[CDATA\\[|^<!--", "")
                    .replaceFirst("((//\\s*)?]]>|-->)$", "")
                    .strip()
                    .replaceFirst(";$", "");
            String plain = json.startsWith("{&quot;") || json.startsWith("[{&quot;")
                    ? Parser.unescapeEntities(json, false)
                    : json;
            new JsonRecords(handler)
                    .readPage(plain, script.sourceRange().start().lineNumber());
        }
    }
}
