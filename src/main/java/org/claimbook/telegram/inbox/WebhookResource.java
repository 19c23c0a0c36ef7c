package org.claimbook.telegram.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.claimbook.telegram.api.Bot;

/** Where Telegram delivers updates. The body is a stream, so that nothing of it is read before the secret is found right. */
@Path(Webhook.PATH)
class WebhookResource {
    private static final int MAX_BYTES = 1_000_000;

    private final Bot bot;
    private final Intake intake;

    WebhookResource(Bot bot, Intake intake) {
        this.bot = bot;
        this.intake = intake;
    }

    /** 200 once the update is stored; 401 for a wrong secret; 404 where no webhook is in use; 413 for more than a megabyte. */
    @POST
    @Operation(hidden = true)
    public Response receive(@HeaderParam("X-Telegram-Bot-Api-Secret-Token") @Nullable String secret, InputStream body)
            throws IOException {
        if (!bot.hasWebhook()) {
            return Response.status(Status.NOT_FOUND).build();
        }
        if (secret == null || !isRight(secret)) {
            return Response.status(Status.UNAUTHORIZED).build();
        }
        byte[] update = body.readNBytes(MAX_BYTES + 1);
        if (update.length > MAX_BYTES) {
            return Response.status(Status.REQUEST_ENTITY_TOO_LARGE).build();
        }
        intake.take(new String(update, StandardCharsets.UTF_8), "webhook");
        return Response.ok().build();
    }

    private boolean isRight(String secret) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), bot.webhookSecret().getBytes(StandardCharsets.UTF_8));
    }
}
