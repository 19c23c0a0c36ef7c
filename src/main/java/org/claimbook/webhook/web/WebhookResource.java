package org.claimbook.webhook.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.http.Problems;
import org.claimbook.webhook.Deliveries;
import org.claimbook.webhook.Delivery;
import org.claimbook.webhook.Webhooks;
import org.claimbook.webhook.web.WebhookReply.DeliveryReply;

/** Lets operators subscribe other programs to changes of verdicts. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@SecurityRequirement(name = "key")
@Tag(name = "Webhooks")
@APIResponse(
        responseCode = "401",
        description = "No key was sent, or one that opens nothing",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "403",
        description = "The key's role is too low",
        content = @Content(mediaType = "application/problem+json"))
class WebhookResource {
    private static final int PAGE = 100;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookBody bodies;
    private final SecurityIdentity holder;

    WebhookResource(Webhooks webhooks, Deliveries deliveries, WebhookBody bodies, SecurityIdentity holder) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.holder = holder;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeWebhook",
            summary = "Tell a URL of changes of verdicts from now on",
            description = "The reply shows the secret, this once. Each delivery is a POST of a VerdictEvent, signed as"
                    + " Standard Webhooks has it: webhook-id, webhook-timestamp, webhook-signature. 2xx means received; 410 ends"
                    + " the webhook; anything else is tried again, ever more rarely. Needs the role operator.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook with its secret",
            content = @Content(schema = @Schema(implementation = WebhookReply.class)))
    @APIResponse(
            responseCode = "400",
            description = "The URL is none, does not begin with https://, or leads to an address that is not public; or"
                    + " a topic is not in the store",
            content = @Content(mediaType = "application/problem+json"))
    public Response make(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WebhookBody.Wanted.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "webhook",
                                                            value = "{\"url\": \"https://example.org/claimbook\","
                                                                    + " \"topics\": [\"putin-residence\"]}")))
                    byte[] body) {
        WebhookBody.Wanted wanted = bodies.read(body);
        Webhooks.Made made = webhooks.make(
                wanted.url(), wanted.topics(), holder.getPrincipal().getName());
        return Response.created(URI.create("/api/v1/webhooks/" + made.webhook().id()))
                .entity(WebhookReply.of(made.webhook(), made.secret()))
                .build();
    }

    @GET
    @Operation(operationId = "webhooks", summary = "All webhooks", description = "Needs the role operator.")
    @APIResponse(responseCode = "200", description = "The first made first, without their secrets")
    public WebhookReply.All all() {
        return new WebhookReply.All(webhooks.all().stream()
                .map(webhook -> WebhookReply.of(webhook, null))
                .toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "webhook", summary = "A webhook", description = "Needs the role operator.")
    @APIResponse(responseCode = "200", description = "The webhook, without its secret")
    @APIResponse(
            responseCode = "404",
            description = "There is no such webhook",
            content = @Content(mediaType = "application/problem+json"))
    public WebhookReply one(@Parameter(description = "Id of the webhook", example = "3") @PathParam("id") String id) {
        return webhooks.byId(number(id))
                .map(webhook -> WebhookReply.of(webhook, null))
                .orElseThrow(() -> notFound("webhook", id));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Tell a URL no more",
            description = "What was still to be delivered to it is dropped. Needs the role operator.")
    @APIResponse(responseCode = "204", description = "It is told no more")
    @APIResponse(
            responseCode = "404",
            description = "There is no such webhook",
            content = @Content(mediaType = "application/problem+json"))
    public void delete(@Parameter(description = "Id of the webhook", example = "3") @PathParam("id") String id) {
        if (!webhooks.delete(number(id), holder.getPrincipal().getName())) {
            throw notFound("webhook", id);
        }
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "deliveries",
            summary = "Deliveries to a webhook, the newest first",
            description = "state=DEAD lists those that were given up. Needs the role operator.")
    @APIResponse(responseCode = "200", description = "At most 100, and where the next page begins")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "404",
            description = "There is no such webhook",
            content = @Content(mediaType = "application/problem+json"))
    public WebhookReply.Page deliveries(
            @Parameter(description = "Id of the webhook", example = "3") @PathParam("id") String id,
            @Parameter(description = "PENDING, DELIVERED or DEAD; all unless given", example = "DEAD")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "Only those with a lower id", example = "120") @QueryParam("before") @Nullable
                    String before) {
        one(id);
        List<Delivery> found = deliveries.of(number(id), state(state), before(before), PAGE + 1);
        List<Delivery> page = found.subList(0, Math.min(found.size(), PAGE));
        return new WebhookReply.Page(
                page.stream().map(DeliveryReply::of).toList(),
                found.size() > PAGE ? page.getLast().id() : null);
    }

    @POST
    @Path("{id}/deliveries/{delivery}/redeliver")
    @Operation(
            operationId = "redeliver",
            summary = "Try a delivery again that was given up",
            description = "With the same webhook-id, so that receivers can tell. Needs the role operator.")
    @APIResponse(
            responseCode = "202",
            description = "It is tried again",
            content = @Content(schema = @Schema(implementation = DeliveryReply.class)))
    @APIResponse(
            responseCode = "404",
            description = "That webhook has no such delivery that was given up",
            content = @Content(mediaType = "application/problem+json"))
    public Response redeliver(
            @Parameter(description = "Id of the webhook", example = "3") @PathParam("id") String id,
            @Parameter(description = "Id of the delivery", example = "120") @PathParam("delivery") String delivery) {
        return deliveries
                .redeliver(number(id), number(delivery), holder.getPrincipal().getName())
                .map(pending -> Response.accepted(DeliveryReply.of(pending)).build())
                .orElseThrow(() -> notFound("delivery that was given up", delivery));
    }

    /** What is no number is the id of nothing. */
    private static long number(String id) {
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
    }

    private static long before(@Nullable String before) {
        if (before != null && !before.matches("[0-9]{1,18}")) {
            throw Problems.invalid("before", "is not the id of a delivery: " + Problems.quoted(before));
        }
        return before == null ? Long.MAX_VALUE : Long.parseLong(before);
    }

    private static Optional<Delivery.State> state(@Nullable String state) {
        if (state == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Delivery.State.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElseThrow(() ->
                        Problems.invalid("state", "is none of PENDING, DELIVERED, DEAD: " + Problems.quoted(state))));
    }

    private static HttpProblem notFound(String what, String id) {
        return HttpProblem.builder()
                .withStatus(Status.NOT_FOUND)
                .withTitle("No such " + what)
                .withDetail("There is no %s '%s'".formatted(what, id))
                .build();
    }
}
