package org.claimbook.webhook.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.webhook.Delivery;
import org.claimbook.webhook.Webhook;

/** A webhook as JSON. */
@Schema(name = "Webhook")
record WebhookReply(
        long id,
        URI url,

        @Schema(description = "Slugs of the topics whose changes it is told; those of all if it is empty")
        Set<String> topics,

        @Schema(description = "ENDED: the receiver answered 410 and is told no more")
        Webhook.State state,

        @Schema(description = "Name of the key with which it was made")
        String createdBy,

        Instant createdAt,

        @Schema(
                description =
                        "What signatures are made with; shown once, when the webhook is made, and null ever after",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        @Nullable
        String secret) {

    static WebhookReply of(Webhook webhook, @Nullable String secret) {
        return new WebhookReply(
                webhook.id(),
                webhook.url(),
                webhook.topics(),
                webhook.state(),
                webhook.createdBy(),
                webhook.createdAt(),
                secret);
    }

    @Schema(name = "Webhooks")
    record All(List<WebhookReply> webhooks) {}

    @Schema(name = "Deliveries")
    record Page(
            List<DeliveryReply> deliveries,

            @Schema(description = "What to send as before for the next page; null on the last") @Nullable
            Long next) {}

    @Schema(name = "Delivery")
    record DeliveryReply(
            long id,

            @Schema(description = "The header webhook-id, the same at every attempt", examples = "msg_3_17")
            String messageId,

            @Schema(description = "Number of the change that it tells")
            long change,

            @Schema(examples = "verdict.changed") String type,

            @Schema(description = "DEAD: given up, until it is redelivered")
            Delivery.State state,

            int attempts,

            @Schema(description = "HTTP status of the last attempt") @Nullable
            Integer lastStatus,

            @Nullable String lastError,
            Instant createdAt,

            @Schema(description = "When it is tried next") @Nullable
            Instant dueAt,

            @Nullable Instant endedAt) {

        static DeliveryReply of(Delivery delivery) {
            return new DeliveryReply(
                    delivery.id(),
                    delivery.messageId(),
                    delivery.change(),
                    delivery.type(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.lastStatus().orElse(null),
                    delivery.lastError().orElse(null),
                    delivery.createdAt(),
                    delivery.dueAt().orElse(null),
                    delivery.endedAt().orElse(null));
        }
    }
}
