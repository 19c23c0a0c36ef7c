package org.claimbook.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Verdict;
import org.claimbook.verdict.VerdictChange;

/** The form of <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>. */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") URI homePageUrl,
        @JsonProperty("feed_url") URI feedUrl,
        String language,
        List<Item> items) {

    record Item(
            String id,
            URI url,
            String title,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_published") String datePublished,
            String language,
            List<String> tags,
            @JsonProperty("_claimbook") Extension claimbook) {}

    /** What the standard has no field for. */
    record Extension(
            String claim,
            String topic,
            int revision,
            VerdictChange.Kind kind,
            @Nullable Verdict before,
            @Nullable Verdict verdict) {}

    static JsonFeed of(Feed feed, FeedTexts texts, Locale locale) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                texts.title(feed, locale),
                feed.home(),
                feed.self(),
                locale.getLanguage(),
                feed.items().stream().map(item -> item(item, texts, locale)).toList());
    }

    private static Item item(FeedItem item, FeedTexts texts, Locale locale) {
        VerdictChange change = item.change();
        return new Item(
                item.id(),
                item.url(),
                texts.title(item, locale),
                texts.text(item, locale),
                item.updated(),
                item.claim().language(),
                List.of(FeedText.legal(item.claim().topic().title())),
                new Extension(
                        change.claim(),
                        change.topic(),
                        change.revision(),
                        change.kind(),
                        change.before().orElse(null),
                        change.verdict().orElse(null)));
    }
}
