package org.claimbook.feed;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Slug;
import org.claimbook.claim.Topic;
import org.claimbook.claim.store.Claims;
import org.claimbook.http.PageLanguage;
import org.claimbook.http.Problems;
import org.claimbook.http.PublicUrl;
import org.claimbook.verdict.VerdictChange;
import org.claimbook.verdict.VerdictChanges;

/** Serves feeds of new, changed and withdrawn assessments. */
@Path("/feeds")
@Tag(name = "Feeds")
@APIResponse(
        responseCode = "200",
        description = "The 50 newest, newest first",
        content = {
            @Content(mediaType = "application/atom+xml", schema = @Schema(type = STRING)),
            @Content(mediaType = "application/rss+xml", schema = @Schema(type = STRING)),
            @Content(mediaType = "application/feed+json", schema = @Schema(type = STRING))
        })
@APIResponse(responseCode = "304", description = "Nothing has changed since the feed with that ETag or Last-Modified")
class FeedResource {
    private static final int NEWEST = 50;
    private static final int FRESH_SECONDS = 60;
    private static final String LANGUAGE =
            "ISO 639-1 code of the words around what is stored; by Accept-Language unless given";
    private static final String FORMATS = "rss|atom|json";
    /** Without {@code \G} the router tries each later place in the path too, which takes seconds in a long one. */
    private static final String TOPIC = "\\G[a-z0-9-]{1," + Slug.MAX_LENGTH + "}";

    private final VerdictChanges changes;
    private final Claims claims;
    private final FeedTexts texts;
    private final PublicUrl url;
    private final Clock clock;
    private final String version;

    FeedResource(
            VerdictChanges changes,
            Claims claims,
            FeedTexts texts,
            PublicUrl url,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.changes = changes;
        this.claims = claims;
        this.texts = texts;
        this.url = url;
        this.clock = clock;
        this.version = version;
    }

    @GET
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = LANGUAGE,
            example = "en",
            schema = @Schema(type = STRING))
    @Path("assessments.{format: " + FORMATS + "}")
    @Operation(
            operationId = "feed",
            summary = "New, changed and withdrawn assessments as RSS 2.0, Atom or JSON Feed 1.1",
            description = "The newest 50, newest first. Ids never change.")
    public Response all(
            @Parameter(description = "rss, atom or json", example = "atom") @PathParam("format") String format,
            @Context Request request,
            @Context HttpServerRequest http,
            @Context UriInfo uri) {
        return feed(Optional.empty(), format, request, PageLanguage.of(http), uri);
    }

    @GET
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = LANGUAGE,
            example = "en",
            schema = @Schema(type = STRING))
    @Path("topics/{topic: " + TOPIC + "}.{format: " + FORMATS + "}")
    @Operation(
            operationId = "topicFeed",
            summary = "New, changed and withdrawn assessments of a topic as RSS 2.0, Atom or JSON Feed 1.1",
            description = "The newest 50, newest first. Ids never change.")
    public Response ofTopic(
            @Parameter(description = "Id of the topic", example = "putin-residence") @PathParam("topic") String topic,
            @Parameter(description = "rss, atom or json", example = "atom") @PathParam("format") String format,
            @Context Request request,
            @Context HttpServerRequest http,
            @Context UriInfo uri) {
        return feed(Optional.of(topic), format, request, PageLanguage.of(http), uri);
    }

    private Response feed(Optional<String> topic, String format, Request request, PageLanguage language, UriInfo uri) {
        // read before the entries are: a change in between makes the tag too old, never too new
        long change = claims.lastChange();
        List<VerdictChange> newest = changes.newest(topic, NEWEST);
        if (topic.isPresent() && newest.isEmpty()) {
            throw Problems.of(
                    Status.NOT_FOUND,
                    "No such topic",
                    "There is no topic '%s' with an assessed claim".formatted(topic.get()));
        }
        long last = newest.isEmpty() ? 0 : newest.getFirst().number();
        EntityTag tag = new EntityTag(version + "-" + change + "-" + last + "-" + language.code() + "-"
                + Integer.toHexString(url.base().hashCode()));
        Date modified = modified(newest);
        ResponseBuilder unchanged =
                modified == null ? request.evaluatePreconditions(tag) : request.evaluatePreconditions(modified, tag);
        ResponseBuilder response = unchanged == null ? write(topic, newest, format, language, uri) : unchanged;
        CacheControl cache = new CacheControl();
        cache.setMaxAge(FRESH_SECONDS);
        return response.tag(tag).lastModified(modified).cacheControl(cache).build();
    }

    /** Null while another change might still come within the same second, which the header could not tell apart. */
    private @Nullable Date modified(List<VerdictChange> newest) {
        return newest.stream()
                .findFirst()
                .map(change -> change.noticedAt().truncatedTo(ChronoUnit.SECONDS))
                .filter(second -> second.isBefore(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS)))
                .map(Date::from)
                .orElse(null);
    }

    private ResponseBuilder write(
            Optional<String> topic, List<VerdictChange> newest, String format, PageLanguage language, UriInfo uri) {
        String base = url.base();
        Map<String, Claim> stored =
                claims.withSlugs(newest.stream().map(VerdictChange::claim).collect(Collectors.toSet()));
        List<FeedItem> items = Feeds.items(newest, stored, base).stream()
                .map(item -> item.in(language.code()))
                .toList();
        Topic about = topic.map(slug -> stored.get(newest.getFirst().claim()))
                .map(claim -> claim.topic())
                .orElse(null);
        Feed feed = new Feed(about, URI.create(base + language.link(uri.getPath())), URI.create(base + "/"), items);
        return switch (format) {
            case "rss" -> Response.ok(texts.rss(feed, language.locale()), "application/rss+xml;charset=UTF-8");
            case "atom" -> Response.ok(texts.atom(feed, language.locale()), "application/atom+xml;charset=UTF-8");
            default -> Response.ok(JsonFeed.of(feed, texts, language.locale()), "application/feed+json;charset=UTF-8");
        };
    }
}
