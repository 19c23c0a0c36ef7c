package org.claimbook.webhook;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Calls receivers, with signatures as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has them. */
@ApplicationScoped
class WebhookCalls {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int GONE = 410;
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    private final Destinations destinations;
    private final Clock clock;
    private final OkHttpClient http;

    WebhookCalls(Destinations destinations, WebhookConfig config, Clock clock) {
        this.destinations = destinations;
        this.clock = clock;
        // neither redirects nor a proxy: both would lead to addresses that nobody has looked at
        this.http = new OkHttpClient.Builder()
                .dns(destinations)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(config.callTimeout())
                .build();
    }

    /** What became of a call. */
    sealed interface Outcome {
        record Received(int status) implements Outcome {}

        record Gone(int status) implements Outcome {}

        /** @param wish how long the receiver asks to wait, if it does */
        record Failed(Optional<Integer> status, String error, Optional<Duration> wish) implements Outcome {}
    }

    Outcome call(DeliveryQueue.Parcel parcel) {
        try {
            URI url = destinations.check(parcel.url());
            try (Response response = http.newCall(request(parcel, url)).execute()) {
                return outcome(response);
            }
        } catch (RefusedDestinationException e) {
            return new Outcome.Failed(Optional.empty(), "the URL " + e.getMessage(), Optional.empty());
        } catch (IOException | RuntimeException e) {
            // whatever goes wrong with one receiver is its own failure, counted and given up as any other
            return new Outcome.Failed(
                    Optional.empty(), e.getClass().getSimpleName() + ": " + e.getMessage(), Optional.empty());
        }
    }

    private Request request(DeliveryQueue.Parcel parcel, URI url) {
        long timestamp = Instant.now(clock).getEpochSecond();
        return new Request.Builder()
                .url(url.toString())
                .header("webhook-id", parcel.messageId())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature(parcel, timestamp))
                .header("User-Agent", "Claimbook")
                .post(RequestBody.create(parcel.body(), JSON))
                .build();
    }

    private static String signature(DeliveryQueue.Parcel parcel, long timestamp) {
        try {
            return new Webhook(parcel.secret()).sign(parcel.messageId(), timestamp, parcel.body());
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome outcome(Response response) {
        if (response.isSuccessful()) {
            return new Outcome.Received(response.code());
        }
        if (response.code() == GONE) {
            return new Outcome.Gone(response.code());
        }
        Optional<Duration> wish = Optional.ofNullable(response.header("Retry-After"))
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(wait -> wait.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wait);
        return new Outcome.Failed(Optional.of(response.code()), "the receiver answered " + response.code(), wish);
    }

    @PreDestroy
    void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
