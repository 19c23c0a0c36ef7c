package org.claimbook.draft.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.Slug;
import org.claimbook.claim.Source;
import org.claimbook.claim.Topic;
import org.claimbook.draft.text.Article;
import org.claimbook.draft.text.ArticleReader;
import org.claimbook.http.Form;

/**
 * What is to be drafted.
 *
 * @param store where to store the drafts; null to store nothing
 */
record DraftBody(Article article, @Nullable Store store) {

    record Store(Topic topic, Source source) {}

    @Schema(name = "NewDrafts")
    record Sent(
            @Schema(
                    description = "The article as plain text, paragraphs separated by line feeds; or else html",
                    maxLength = 200_000)
            @Nullable
            String text,

            @Schema(description = "The article's web page") @Nullable
            String html,

            @Schema(description = "The day of the article, to which \"on Monday\" relates") @Nullable
            LocalDate publishedOn,

            @Schema(
                    description =
                            "Stores draft claims of statements whose speakers are known; without it nothing is stored")
            @Valid
            @Nullable
            StoreForm store) {}

    @Schema(name = "StoreDrafts")
    record StoreForm(
            @NotNull @Valid TopicForm topic, @NotNull @Valid SourceForm source) {}

    @Schema(name = "DraftTopic")
    record TopicForm(
            @Schema(examples = "harbour-fire")
            @NotNull
            @Pattern(regexp = Form.SLUG, message = "is not a slug")
            @Size(max = Slug.MAX_LENGTH)
            String id,

            @NotBlank String title) {}

    @Schema(name = "DraftSource")
    record SourceForm(
            @Schema(examples = "harbour-news-2026-01-02")
            @NotNull
            @Pattern(regexp = Form.SLUG, message = "is not a slug")
            @Size(max = Slug.MAX_LENGTH)
            String id,

            @NotBlank String publisher,
            @NotBlank String title,
            @Nullable URI url) {}

    /** @throws InvalidFormException with all that is wrong */
    static DraftBody read(byte[] body) {
        Form form = Form.read(body);
        Sent sent = form.take(Sent.class);
        form.nothingElse();
        if ((sent.text() == null) == (sent.html() == null)) {
            form.wrong("text", sent.text() == null ? "is missing, and so is html" : "and html are both there");
        }
        form.check();
        Article read = sent.text() == null
                ? made("html", ArticleReader::html, sent.html())
                : made("text", ArticleReader::text, sent.text());
        Article article = sent.publishedOn() == null
                ? read
                : new Article(read.title(), read.text(), Optional.of(sent.publishedOn()));
        return new DraftBody(article, sent.store() == null ? null : store(sent.store(), article));
    }

    private static Store store(StoreForm store, Article article) {
        SourceForm source = store.source();
        return new Store(
                made("store.topic", topic -> new Topic(topic.id(), topic.title()), store.topic()),
                made(
                        "store.source",
                        id -> new Source(
                                id,
                                source.publisher(),
                                source.title(),
                                source.url(),
                                article.publishedOn().orElse(null),
                                null),
                        source.id()));
    }

    private static <S, T> T made(String field, Function<S, T> making, S sent) {
        try {
            return making.apply(sent);
        } catch (IllegalArgumentException e) {
            throw new InvalidFormException(field, String.valueOf(e.getMessage()).replaceFirst("^text: ", ""));
        }
    }
}
