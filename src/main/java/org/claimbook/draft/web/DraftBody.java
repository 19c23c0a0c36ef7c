package org.claimbook.draft.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Source;
import org.claimbook.claim.Topic;
import org.claimbook.draft.Article;
import org.claimbook.draft.ArticleReader;
import org.claimbook.http.Problems;

/**
 * What is to be drafted.
 *
 * @param store where to store the drafts; null to store nothing
 */
record DraftBody(Article article, @Nullable Store store) {
    private static final ObjectReader JSON = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** Where drafts are stored. */
    record Store(Topic topic, Source source) {}

    /** Describes the body. */
    @Schema(name = "NewDrafts")
    record Form(
            @Schema(
                    description = "The article as plain text, paragraphs separated by line feeds; or else html",
                    maxLength = 200_000)
            String text,

            @Schema(description = "The article's web page") String html,

            @Schema(description = "The day of the article, to which \"on Monday\" relates", format = "date")
            String publishedOn,

            @Schema(
                    description =
                            "Stores draft claims of statements whose speakers are known; without it nothing is stored")
            StoreForm store) {}

    @Schema(name = "StoreDrafts")
    record StoreForm(TopicForm topic, SourceForm source) {}

    @Schema(name = "DraftTopic")
    record TopicForm(@Schema(examples = "harbour-fire") String id, String title) {}

    @Schema(name = "DraftSource")
    record SourceForm(
            @Schema(examples = "harbour-news-2026-01-02") String id, String publisher, String title, String url) {}

    /** @throws HttpProblem 400 naming the field */
    static DraftBody read(byte[] body) {
        JsonNode node = tree(body);
        only(node, "", Set.of("text", "html", "publishedOn", "store"));
        Optional<LocalDate> day = Problems.day("publishedOn", text(node, "publishedOn", "publishedOn"));
        String text = text(node, "text", "text");
        String html = text(node, "html", "html");
        if ((text == null) == (html == null)) {
            throw Problems.invalid("text", text == null ? "is missing, and so is html" : "and html are both there");
        }
        try {
            Article article = text == null ? ArticleReader.html(html == null ? "" : html) : ArticleReader.text(text);
            Article dated = day.isEmpty() ? article : new Article(article.title(), article.text(), day);
            JsonNode store = node.get("store");
            return new DraftBody(dated, store == null || store.isNull() ? null : store(store, dated));
        } catch (IllegalArgumentException e) {
            String field = text == null ? "html" : "text";
            throw Problems.invalid(field, String.valueOf(e.getMessage()).replaceFirst("^text: ", ""));
        }
    }

    private static Store store(JsonNode node, Article article) {
        only(node, "store.", Set.of("topic", "source"));
        JsonNode topic = node.path("topic");
        JsonNode source = node.path("source");
        only(topic, "store.topic.", Set.of("id", "title"));
        only(source, "store.source.", Set.of("id", "publisher", "title", "url"));
        return new Store(
                checked(
                        "store.topic",
                        () -> new Topic(
                                required(topic, "id", "store.topic.id"),
                                required(topic, "title", "store.topic.title"))),
                checked(
                        "store.source",
                        () -> new Source(
                                required(source, "id", "store.source.id"),
                                required(source, "publisher", "store.source.publisher"),
                                required(source, "title", "store.source.title"),
                                url(text(source, "url", "store.source.url")),
                                article.publishedOn().orElse(null),
                                null)));
    }

    private interface Made<T> {
        T make();
    }

    private static <T> T checked(String field, Made<T> made) {
        try {
            return made.make();
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(field, "is not valid: " + e.getMessage());
        }
    }

    private static @Nullable URI url(@Nullable String value) {
        try {
            URI url = value == null ? null : new URI(value);
            if (url != null && !Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
                throw Problems.invalid("store.source.url", "is not a web address: " + Problems.quoted(value));
            }
            return url;
        } catch (URISyntaxException e) {
            throw Problems.invalid(
                    "store.source.url", "is not a web address: " + Problems.quoted(String.valueOf(value)));
        }
    }

    private static String required(JsonNode node, String field, String name) {
        String value = text(node, field, name);
        if (value == null) {
            throw Problems.invalid(name, "is missing");
        }
        return value;
    }

    private static void only(JsonNode node, String prefix, Set<String> fields) {
        if (!node.isObject()) {
            String name = prefix.isEmpty() ? "body" : prefix.substring(0, prefix.length() - 1);
            throw Problems.invalid(
                    name,
                    node.isMissingNode() ? "is missing" : "is not a JSON object: " + Problems.quoted(node.toString()));
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw Problems.invalid(
                        prefix + name, "is not a field here; those are " + String.join(", ", new TreeSet<>(fields)));
            }
        });
    }

    private static @Nullable String text(JsonNode node, String field, String name) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Problems.invalid(name, "is not a text: " + Problems.quoted(value.toString()));
        }
        return value.textValue();
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw Problems.invalid("body", "is not JSON");
        }
    }
}
