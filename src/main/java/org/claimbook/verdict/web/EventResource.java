package org.claimbook.verdict.web;

import java.util.Set;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.sse.OutboundSseEvent;

import io.netty.channel.Channel;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Topic;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.http.Problems;
import org.claimbook.http.PublicUrl;
import org.claimbook.verdict.VerdictChanges;
import org.claimbook.verdict.VerdictEvent;

/** Streams changes of verdicts as they come. */
@Path("/api/v1/events")
@Tag(name = "Feeds")
@APIResponse(
        responseCode = "200",
        description = "id is the number of the change, event its type, data its JSON",
        content =
                @Content(
                        mediaType = MediaType.SERVER_SENT_EVENTS,
                        schema = @Schema(implementation = VerdictEvent.class),
                        examples =
                                @ExampleObject(
                                        name = "changed",
                                        value = "event: verdict.changed\nid: 7\nretry: 5000\ndata: {\"type\":"
                                                + "\"verdict.changed\",\"timestamp\":\"2026-02-03T10:00:00Z\","
                                                + "\"data\":{\"number\":7,\"claim\":\"harbour-was-shut\"}}\n\n")))
@APIResponse(responseCode = "503", description = "Too many listen already")
class EventResource {
    private final EventStreams streams;
    private final PublicUrl url;
    private final VerdictChanges changes;
    private final NameDesk names;
    private final RoutingContext exchange;

    EventResource(
            EventStreams streams, VerdictChanges changes, NameDesk names, PublicUrl url, RoutingContext exchange) {
        this.url = url;
        this.exchange = exchange;
        this.streams = streams;
        this.changes = changes;
        this.names = names;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @Blocking
    @Operation(
            operationId = "events",
            summary = "Changes of verdicts as Server-Sent Events",
            description =
                    "What comes from now on, or after the event that Last-Event-ID names. A comment every 15 seconds"
                            + " tells that the stream is still there. Needs no key.")
    public Multi<OutboundSseEvent> events(
            @Parameter(
                            description = "Number of the last event that was received; 0 for all there ever were",
                            example = "7")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Parameter(description = "The same, for clients that cannot set headers") @QueryParam("after") @Nullable
                    String after,
            @Parameter(
                            description = "Slug of a topic of whose claims to hear; several may be given, and of all is"
                                    + " heard if none is",
                            example = "putin-residence")
                    @QueryParam("topic")
                    Set<String> topics) {
        return streams.listen(channel(), topics, known(lastEventId, after, topics), url.base());
    }

    /** Else HEAD would be answered by a stream that never ends, of which nothing is sent, and what comes next on the line would wait. */
    @HEAD
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(hidden = true)
    public Response head(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("topic") Set<String> topics) {
        known(lastEventId, after, topics);
        return Response.ok().build();
    }

    /** The last event that the listener knows. */
    private long known(@Nullable String lastEventId, @Nullable String after, Set<String> topics) {
        requireTopics(topics);
        long last = changes.last();
        long known = lastEventId != null
                ? number("Last-Event-ID", lastEventId)
                : after != null ? number("after", after) : last;
        if (streams.isFull()) {
            throw Problems.of(
                    Status.SERVICE_UNAVAILABLE,
                    "Too many listen",
                    "So many clients listen to events that no other may; webhooks and feeds tell the same");
        }
        // a number of the future is of another store; there is nothing to make up for
        return Math.min(known, last);
    }

    private Channel channel() {
        return ((ConnectionBase) exchange.request().connection()).channel();
    }

    private void requireTopics(Set<String> topics) {
        topics.stream()
                .filter(topic -> names.find(Topic.class, topic).isEmpty())
                .findFirst()
                .ifPresent(topic -> {
                    throw Problems.invalid("topic", "is no topic of the store: " + Problems.quoted(topic));
                });
    }

    private static long number(String field, String value) {
        if (!value.matches("[0-9]{1,18}")) {
            throw Problems.invalid(field, "is not the number of an event: " + Problems.quoted(value));
        }
        return Long.parseLong(value);
    }
}
