package org.claimbook.claim.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Claim;
import org.claimbook.http.Problems;
import org.claimbook.http.PublicUrl;

/** Unfolds links to claims in programs that speak <a href="https://oembed.com">oEmbed</a>. */
@Path("/oembed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class OEmbedResource {
    private static final Pattern REST = Pattern.compile("/claims/([a-z0-9-]+)/?(?:[?#].*)?");
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;
    private static final int FRESH_SECONDS = 600;

    private final PublicClaims claims;
    private final EmbedCode embed;
    private final PublicUrl url;

    OEmbedResource(PublicClaims claims, EmbedCode embed, PublicUrl url) {
        this.claims = claims;
        this.embed = embed;
        this.url = url;
    }

    @Schema(name = "OEmbed")
    @RegisterForReflection
    record OEmbedReply(
            @Schema(examples = "1.0") String version,
            @Schema(examples = "rich") String type,
            String title,
            @JsonProperty("provider_name") String providerName,
            @JsonProperty("provider_url") String providerUrl,

            @Schema(description = "The claim as a card of the widget")
            String html,

            int width,
            int height,
            @JsonProperty("cache_age") int cacheAge) {}

    @GET
    @Operation(
            operationId = "oembed",
            summary = "A claim's page as something to embed (oEmbed)",
            description = "Pages of claims name this address, so that a link to one unfolds. Needs no key.")
    @APIResponseSchema(value = OEmbedReply.class, responseDescription = "A rich embed of 600 by 400 pixels at most")
    @APIResponse(responseCode = "501", description = "Only JSON is written")
    public OEmbedReply embed(
            @Parameter(
                            description = "Address of a claim's page",
                            example = "https://facts.example/claims/ukraine-targeted-putin-residence")
                    @QueryParam("url")
                    @Nullable
                    String address,
            @Parameter(description = "json, which it is unless given") @QueryParam("format") @Nullable String format,
            @Parameter(description = "Of what is embedded, in pixels") @QueryParam("maxwidth") @Nullable
                    String maxWidth,
            @Parameter(description = "Of what is embedded, in pixels") @QueryParam("maxheight") @Nullable
                    String maxHeight) {
        if (format != null && !format.equals("json")) {
            throw Problems.of(
                    Status.NOT_IMPLEMENTED, "Only JSON is written", "format is not json: " + Problems.quoted(format));
        }
        if (address == null) {
            throw Problems.invalid("url", "is missing");
        }
        int width = pixels("maxwidth", maxWidth, WIDTH);
        int height = pixels("maxheight", maxHeight, HEIGHT);
        Claim claim = claims.bySlug(slug(address)
                .orElseThrow(() -> Problems.of(
                        Status.NOT_FOUND,
                        "No such page",
                        "url is not the page of a claim here: " + Problems.quoted(address))));
        return new OEmbedReply(
                "1.0", "rich", claim.text(), "Claimbook", url.base(), embed.of(claim), width, height, FRESH_SECONDS);
    }

    private Optional<String> slug(String address) {
        Matcher rest = REST.matcher(
                address.startsWith(url.base()) ? address.substring(url.base().length()) : "");
        return rest.matches() ? Optional.of(rest.group(1)) : Optional.empty();
    }

    private static int pixels(String field, @Nullable String value, int usual) {
        if (value == null) {
            return usual;
        }
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw Problems.invalid(field, "is not a number of pixels: " + Problems.quoted(value));
        }
        return Math.min(usual, Integer.parseInt(value));
    }
}
