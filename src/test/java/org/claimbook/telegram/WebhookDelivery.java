package org.claimbook.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Delivers the {@link PendingUpdates} to a webhook: several chats at a time, each until it is taken. */
final class WebhookDelivery {
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final int CONNECTIONS = 8;
    private static final Duration REDELIVERY = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PendingUpdates updates;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Integer> statuses = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable JsonNode registration;
    private @Nullable String lastError;
    private boolean twice;
    private String rival = "";

    WebhookDelivery(PendingUpdates updates) {
        this.updates = updates;
    }

    synchronized void rival(String url) {
        rival = url;
    }

    private JsonNode ofRival() {
        return JSON.createObjectNode().put("url", rival).put("secret_token", "someone_elses");
    }

    synchronized void register(JsonNode call) {
        registration = rival.isEmpty() ? call : ofRival();
        notifyAll();
        while (threads.size() < CONNECTIONS) {
            threads.add(Thread.ofPlatform().daemon().name("webhook-delivery").start(this::run));
        }
    }

    synchronized void remove() {
        registration = rival.isEmpty() ? null : ofRival();
    }

    synchronized Optional<JsonNode> registration() {
        return Optional.ofNullable(registration);
    }

    synchronized void twice(boolean each) {
        twice = each;
    }

    synchronized List<Integer> statuses() {
        return List.copyOf(statuses);
    }

    synchronized ObjectNode info() {
        ObjectNode info = JSON.createObjectNode()
                .put("url", registration == null ? "" : registration.path("url").asText())
                .put("has_custom_certificate", false)
                .put("pending_update_count", updates.size());
        if (lastError != null) {
            info.put("last_error_date", Instant.now().getEpochSecond()).put("last_error_message", lastError);
        }
        return info;
    }

    private void run() {
        try {
            while (true) {
                awaitRegistration();
                PendingUpdates.Delivery next = updates.nextDelivery();
                boolean taken = deliver(next.json());
                if (taken && isTwice()) {
                    deliver(next.json());
                }
                if (!taken) {
                    Thread.sleep(REDELIVERY);
                }
                updates.delivered(next, taken);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isTwice() {
        return twice;
    }

    private synchronized void awaitRegistration() throws InterruptedException {
        while (registration == null) {
            wait();
        }
    }

    private boolean deliver(String update) throws InterruptedException {
        JsonNode to = registration().orElse(null);
        if (to == null) {
            return false;
        }
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(to.path("url").asText()))
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(update));
            if (to.has("secret_token")) {
                request.header(SECRET_HEADER, to.path("secret_token").asText());
            }
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return note(status, "Wrong response from the webhook: " + status);
        } catch (IOException e) {
            return note(0, "Connection failed");
        }
    }

    private synchronized boolean note(int status, String error) {
        statuses.add(status);
        boolean taken = status / 100 == 2;
        lastError = taken ? lastError : error;
        return taken;
    }

    synchronized void close() {
        threads.forEach(Thread::interrupt);
    }
}
