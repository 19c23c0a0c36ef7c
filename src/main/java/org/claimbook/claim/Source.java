package org.claimbook.claim;

import java.net.URI;
import java.time.LocalDate;

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
 */
public record Source(
        String slug,
        String publisher,
        String title,
        @Nullable URI url,
        @Nullable LocalDate publishedOn,
        @Nullable URI archivedUrl)
        implements Named {
    public Source {
        Slug.require("source", slug);
        Text.require("source.publisher", publisher);
        Text.require("source.title", title);
    }
}
