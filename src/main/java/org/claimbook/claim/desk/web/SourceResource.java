package org.claimbook.claim.desk.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Source;
import org.claimbook.claim.Source.Printed;

/** Lists and changes sources. */
@Path("/api/v1/sources")
@Tag(name = "Sources")
class SourceResource extends NamesResource<Source, SourceResource.SourceForm, SourceResource.ListReply> {
    SourceResource() {
        super(Source.class, "source", SourceForm::of, ListReply::new);
    }

    /** A source as editors write it. */
    @Schema(name = "SourceForm")
    record SourceForm(
            @Schema(required = true) String slug,
            @Schema(required = true, maxLength = 300) String publisher,
            @Schema(required = true, maxLength = 1000) String title,
            @Nullable URI url,
            @Nullable LocalDate publishedOn,
            @Nullable URI archivedUrl,

            @Schema(description = "By language, what its readers are shown: publisher and title, where they differ")
            Map<String, Printed> translations) {
        static SourceForm of(Source source) {
            return new SourceForm(
                    source.slug(),
                    source.publisher(),
                    source.title(),
                    source.url(),
                    source.publishedOn(),
                    source.archivedUrl(),
                    source.translations());
        }
    }

    @Schema(name = "SourceList")
    record ListReply(
            List<SourceForm> sources,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}
}
