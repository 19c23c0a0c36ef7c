package org.claimbook.claim.review.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.claimbook.access.Roles;
import org.claimbook.claim.gate.ApprovalConfig;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.gate.FileNeedsApprovalException;
import org.claimbook.claim.review.ReviewImport;
import org.claimbook.claim.review.ReviewListener;
import org.claimbook.claim.review.ReviewReport;
import org.claimbook.claim.review.format.BadRecord;
import org.claimbook.claim.review.format.FileKind;
import org.claimbook.http.Problems;

/** Takes ClaimReviews in over HTTP. */
@jakarta.ws.rs.Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ClaimReview")
class ImportResource {
    private static final String EXAMPLE = """
            {"@type": "ClaimReview", "claimReviewed": "The bridge is cracked.", "url": "https://checks.example/1",
             "author": {"name": "Example Checks"}, "reviewRating": {"alternateName": "False"}}""";

    private static final String LANGUAGE =
            "Two letters: the language of ClaimReviews that name none; Content-Language, or their words, tell it unless given";

    private final ReviewImport reviews;
    private final ApprovalConfig approval;

    ImportResource(ReviewImport reviews, ApprovalConfig approval) {
        this.approval = approval;
        this.reviews = reviews;
    }

    @Schema(name = "ImportReport")
    record ImportReply(
            int added,
            int updated,

            @Schema(description = "How many of the updated ones got a new assessment")
            int reassessed,

            @Schema(description = "How many were left as they are, as an editor has changed them")
            int kept,

            int unchanged,

            @Schema(
                    description =
                            "Ratings that are in no table of verdicts, with how many claims have them: those stay drafts")
            Map<String, Integer> unmapped,

            @Schema(description = "Without a rating in words: they stay drafts too")
            int unrated,

            int outOfRange,

            @Schema(description = "Without a date that can be told: those are shown as of an unknown date")
            int undated,

            @Schema(
                    description =
                            "Further ratings and reviewed items of stored reviews that belong to no claim for certain")
            int leftOut,

            @Schema(description = "What was left out") List<BadReply> bad,

            @Schema(description = "Golden questions that are no longer answered as they should be")
            List<BrokenQuestion> broken) {}

    @Schema(name = "BadRecord")
    record BadReply(
            @Schema(description = "Where the record begins, from 1")
            long line,

            @Schema(description = "Which record it is, from 1")
            long index,

            String reason) {}

    @POST
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Consumes({"application/json", "application/ld+json", "application/x-ndjson", "text/csv", "text/html", "text/plain"
    })
    @Operation(
            operationId = "import",
            summary = "Import ClaimReviews",
            description =
                    "One, an array, a graph or a DataFeed in JSON-LD; NDJSON; CSV; a web page with them in JSON-LD or microdata; or"
                            + " what Google's Fact Check Tools answer. What it is,"
                            + " is told by its content. The good records are stored, the bad ones listed; what is sent again changes"
                            + " nothing. At most one megabyte; larger files go through ./claimbook import.")
    public ImportReply importReviews(
            @Parameter(description = LANGUAGE, example = "en") @QueryParam("language") @DefaultValue("")
                    String language,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(mediaType = "application/ld+json", example = EXAMPLE)) byte[] body)
            throws IOException {
        FileNeedsApprovalException.refuse(approval);
        if (!language.matches("|[a-z]{2}")) {
            throw Problems.invalid("language", "is no two-letter code: " + Problems.quoted(language));
        }
        return imported(body, language.isEmpty() ? stated(headers) : language);
    }

    /** The language that {@code Content-Language} names, if it names one. */
    private static String stated(HttpHeaders headers) {
        String written = headers.getHeaderString(HttpHeaders.CONTENT_LANGUAGE);
        String language = written == null
                ? ""
                : Locale.forLanguageTag(written.split(",", 2)[0].strip()).getLanguage();
        return language.matches("[a-z]{2}") ? language : "";
    }

    private ImportReply imported(byte[] body, String language) throws IOException {
        Path file = Files.createTempFile("claimbook-import", ".json");
        try {
            Files.write(file, body);
            FileKind kind = FileKind.of(file);
            if (kind == FileKind.FACTS) {
                throw Problems.invalid("body", "holds no ClaimReviews in JSON, NDJSON, CSV or HTML");
            }
            return reply(file, kind, language);
        } finally {
            Files.delete(file);
        }
    }

    private ImportReply reply(Path file, FileKind kind, String language) throws IOException {
        List<BadReply> bad = new ArrayList<>();
        ReviewListener listener = new ReviewListener() {
            @Override
            public void readBytes(long read, long all) {
                // too short to tell anybody
            }

            @Override
            public void bad(BadRecord record) {
                bad.add(new BadReply(record.line(), record.index(), record.reason()));
            }
        };
        ReviewReport report;
        try (InputStream in = Files.newInputStream(file)) {
            report = reviews.importStream(
                    in, kind, new ReviewImport.Source("body", Files.size(file)), language, listener);
        }
        return new ImportReply(
                report.added(),
                report.updated(),
                report.reassessed(),
                report.kept(),
                report.unchanged(),
                report.unmapped(),
                report.unrated(),
                report.outOfRange(),
                report.undated(),
                report.leftOut(),
                bad,
                report.broken());
    }
}
