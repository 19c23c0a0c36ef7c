package org.claimbook.claim;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A publication that carries a statement (ClaimReview {@code appearance}).
 *
 * @param slug stable id
 * @param publisher who published it, "The Wall Street Journal"
 * @param title its headline or title; may describe the item where no title is known
 * @param url where it can be read, if known
 * @param publishedOn day of publication, if known
 * @param archivedUrl an archived copy, if there is one
 * @param translations what readers of other languages are shown, by ISO 639-1 codes
 */
public record Source(
        String slug,
        String publisher,
        String title,
        @Nullable URI url,
        @Nullable LocalDate publishedOn,
        @Nullable URI archivedUrl,
        Map<String, Printed> translations)
        implements Named {
    public Source {
        Slug.require("source", slug);
        Text.require("source.publisher", publisher);
        Text.require("source.title", title);
        // documents of before have none
        translations = translations == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(translations));
    }

    /**
     * What a source is called in another language.
     *
     * @param publisher who published it; empty where that is called the same
     * @param title what the item is; empty where its own headline is shown
     */
    public record Printed(String publisher, String title) {}

    /** A source that is called the same in all languages. */
    public Source(
            String slug,
            String publisher,
            String title,
            @Nullable URI url,
            @Nullable LocalDate publishedOn,
            @Nullable URI archivedUrl) {
        this(slug, publisher, title, url, publishedOn, archivedUrl, Map.of());
    }

    /** The same for readers of a language. */
    Source in(String language) {
        Printed printed = translations.get(language);
        return printed == null
                ? this
                : new Source(
                        slug,
                        printed.publisher().isEmpty() ? publisher : printed.publisher(),
                        printed.title().isEmpty() ? title : printed.title(),
                        url,
                        publishedOn,
                        archivedUrl,
                        translations);
    }
}
