package org.claimbook.claim.review.web;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.review.ClaimExport;
import org.claimbook.claim.review.ExportFormat;
import org.claimbook.http.Problems;
import org.claimbook.http.PublicUrl;

/** Writes the store over HTTP. */
@Path("/api/v1/export")
@Tag(name = "ClaimReview")
class ExportResource {
    /** Exports take no more of the machine than that, however many there are. */
    private static final int AT_ONCE = 2;

    private final ManagedExecutor readers = ManagedExecutor.builder()
            .maxAsync(AT_ONCE)
            .propagated(ThreadContext.NONE)
            .cleared(ThreadContext.ALL_REMAINING)
            .build();
    private final ClaimExport export;
    private final SecurityIdentity caller;
    private final PublicUrl url;

    ExportResource(ClaimExport export, SecurityIdentity caller, PublicUrl url) {
        this.url = url;
        this.export = export;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "export",
            summary = "All claims as ClaimReviews with all that is known besides",
            description =
                    "Streams, however large the store is. An import of it into an empty store makes an equal one if"
                            + " drafts are in it.")
    @APIResponse(
            responseCode = "200",
            description = "The claims in the order of their ids",
            content = {
                @Content(mediaType = "application/ld+json", schema = @Schema(type = STRING, format = "binary")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = STRING, format = "binary"))
            })
    @APIResponse(responseCode = "401", description = "Drafts need a key")
    public RestMulti<byte[]> export(
            @Parameter(description = "datafeed, ndjson or csv; datafeed unless given", example = "ndjson")
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Parameter(
                            description =
                                    "published, or all with drafts, retracted claims and unused names, which needs the"
                                            + " role reader; published unless given",
                            example = "published")
                    @QueryParam("status")
                    @Nullable
                    String status) {
        return written(format(format), statuses(status), url.base());
    }

    /** Piece by piece as the caller reads: who reads slowly holds neither a thread nor a connection to the database. */
    private RestMulti<byte[]> written(ExportFormat format, Set<ClaimStatus> statuses, String base) {
        Iterator<String> pieces = export.pieces(format, statuses, base);
        Multi<byte[]> body = Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> pieces.next().getBytes(StandardCharsets.UTF_8))
                        .runSubscriptionOn(readers))
                .whilst(piece -> pieces.hasNext());
        return RestMulti.fromMultiData(body)
                .encodeAsJsonArray(false)
                .header("Content-Type", format.mediaType())
                .header("Content-Disposition", "attachment; filename=claimbook." + format.extension())
                .build();
    }

    private static ExportFormat format(@Nullable String format) {
        if (format == null) {
            return ExportFormat.DATAFEED;
        }
        return Arrays.stream(ExportFormat.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() ->
                        Problems.invalid("format", "is none of datafeed, ndjson, csv: " + Problems.quoted(format)));
    }

    private Set<ClaimStatus> statuses(@Nullable String status) {
        if (status == null || status.equals("published")) {
            return EnumSet.of(ClaimStatus.PUBLISHED);
        }
        if (!status.equals("all")) {
            throw Problems.invalid("status", "is neither published nor all: " + Problems.quoted(status));
        }
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!caller.hasRole(Roles.READER)) {
            throw new ForbiddenException();
        }
        return EnumSet.allOf(ClaimStatus.class);
    }
}
