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
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.http.HttpProblem;
import org.claimbook.http.Problems;
import org.claimbook.http.PublicUrl;
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
class WebhookResource {
    private static final int PAGE = 100;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookBody bodies;
    private final SecurityIdentity holder;
    private final PublicUrl url;

    WebhookResource(
            Webhooks webhooks, Deliveries deliveries, WebhookBody bodies, SecurityIdentity holder, PublicUrl url) {
        this.url = url;
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
    @APIResponseSchema(
            value = WebhookReply.class,
            responseCode = "201",
            responseDescription = "The webhook with its secret")
    public RestResponse<WebhookReply> make(
            @RequestBody(content = @Content(schema = @Schema(ref = "NewWebhook"))) byte[] body) {
        WebhookBody.Wanted wanted = bodies.read(body);
        Webhooks.Made made = webhooks.make(
                wanted.url(), wanted.topics(), holder.getPrincipal().getName());
        return RestResponse.ResponseBuilder.<WebhookReply>created(URI.create(
                        url.base() + "/api/v1/webhooks/" + made.webhook().id()))
                .entity(WebhookReply.of(made.webhook(), made.secret()))
                .build();
    }

    @GET
    @Operation(operationId = "webhooks", summary = "All webhooks", description = "Needs the role operator.")
    public WebhookReply.All all() {
        return new WebhookReply.All(webhooks.all().stream()
                .map(webhook -> WebhookReply.of(webhook, null))
                .toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "webhook", summary = "A webhook", description = "Needs the role operator.")
    public WebhookReply one(@PathParam("id") String id) {
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
    public void delete(@PathParam("id") String id) {
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
    public WebhookReply.Page deliveries(
            @PathParam("id") String id,
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
    @APIResponseSchema(value = DeliveryReply.class, responseCode = "202", responseDescription = "It is tried again")
    public RestResponse<DeliveryReply> redeliver(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        return deliveries
                .redeliver(number(id), number(delivery), holder.getPrincipal().getName())
                .map(pending -> RestResponse.ResponseBuilder.accepted(DeliveryReply.of(pending))
                        .build())
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
        return Problems.of(Status.NOT_FOUND, "No such " + what, "There is no %s '%s'".formatted(what, id));
    }
}
