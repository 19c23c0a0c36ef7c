package org.claimbook.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Topic;

/**
 * The newest entries about all claims, or about those of a topic.
 *
 * @param topic the topic; null for all claims
 * @param self where the feed is
 * @param home the page that it belongs to
 * @param items newest first
 */
@TemplateData
record Feed(@Nullable Topic topic, URI self, URI home, List<FeedItem> items) {
    Feed {
        items = List.copyOf(items);
    }

    public String id() {
        return StableId.of("claimbook:feed:" + (topic == null ? "" : topic.slug()));
    }

    public String topicTitle() {
        return topic == null ? "" : FeedText.legal(topic.title());
    }

    /** RFC 3339; the beginning of time while there are no entries. */
    public String updated() {
        return Optional.of(items)
                .filter(all -> !all.isEmpty())
                .map(all -> all.getFirst().updated())
                .orElse("1970-01-01T00:00:00Z");
    }
}
