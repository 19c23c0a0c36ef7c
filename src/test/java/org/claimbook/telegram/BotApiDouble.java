package org.claimbook.telegram;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A Bot API server inside the test: the calls that the service makes, with the server's own rules for offsets, webhooks and
 * entities, and refusals on demand.
 */
final class BotApiDouble implements AutoCloseable {
    static final String TOKEN = "424242:AAE-double_of-the_Bot-API_0123456789";
    static final String NAME = "claimbook_bot";
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final Duration REDELIVERY = Duration.ofMillis(100);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final Map<Integer, String> pending = new TreeMap<>();
    private final Map<String, Deque<Refusal>> refusals = new HashMap<>();
    private final List<JsonNode> sent = new ArrayList<>();
    private final List<Integer> deliveries = new ArrayList<>();
    private final HttpClient webhookClient = HttpClient.newHttpClient();
    private Optional<JsonNode> webhook = Optional.empty();
    private boolean deliveringTwice;
    private boolean closed;
    private int lastMessage = 9000;

    BotApiDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::handle);
        server.start();
        Thread.ofPlatform().daemon().name("webhook-delivery").start(this::deliver);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Has an update for the bot; any text with an {@code update_id} will do, also one that is no JSON. */
    synchronized void offer(String update) {
        pending.put(UpdateBatch.idIn(update).orElseThrow(), update);
        notifyAll();
    }

    /** The next calls of {@code method} go wrong in this order. */
    synchronized void refuse(String method, Refusal... next) {
        refusals.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>())
                .addAll(List.of(next));
    }

    /** From now on every webhook delivery is repeated although it was taken. */
    synchronized void deliverTwice(boolean twice) {
        deliveringTwice = twice;
    }

    /** The bodies of all messages that were accepted. */
    synchronized List<JsonNode> sent() {
        return List.copyOf(sent);
    }

    /** The HTTP status of each webhook delivery. */
    synchronized List<Integer> deliveries() {
        return List.copyOf(deliveries);
    }

    synchronized Optional<JsonNode> webhook() {
        return webhook;
    }

    synchronized int pending() {
        return pending.size();
    }

    /** A webhook that somebody set before: getUpdates is refused until it is deleted. */
    synchronized void hasWebhook(String url) {
        webhook = Optional.of(json.createObjectNode().put("url", url).put("secret_token", "someone_elses"));
        notifyAll();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
            String path = exchange.getRequestURI().getPath();
            // "All methods in the Bot API are case-insensitive."
            String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (!path.startsWith("/bot" + TOKEN + "/")) {
                answer(exchange, 404, error(404, "Not Found", 0));
                return;
            }
            Refusal refusal = nextRefusal(method);
            switch (refusal) {
                case null -> carryOut(exchange, method, body);
                case Refusal.Error error ->
                    answer(exchange, error.code(), error(error.code(), error.description(), error.retryAfter()));
                case Refusal.Html html -> answer(exchange, html.status(), "<html><h1>Bad Gateway</h1></html>");
                case Refusal.Cut cut -> {
                    if (cut.carriedOut()) {
                        result(method, body);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Refusal nextRefusal(String method) {
        Deque<Refusal> next = refusals.get(method);
        return next == null ? null : next.poll();
    }

    private void carryOut(HttpExchange exchange, String method, JsonNode body)
            throws IOException, InterruptedException {
        String answer = result(method, body);
        JsonNode read = answer.startsWith("{\"ok\":false") ? json.readTree(answer) : json.createObjectNode();
        answer(exchange, read.path("error_code").asInt(200), answer);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private String result(String method, JsonNode body) throws InterruptedException {
        return switch (method) {
            case "getme" ->
                ok("{\"id\":424242,\"is_bot\":true,\"first_name\":\"Claimbook\",\"username\":\"" + NAME + "\"}");
            case "getupdates" -> updates(body);
            case "setwebhook" -> webhook(Optional.of(body));
            case "deletewebhook" -> webhook(Optional.empty());
            case "getwebhookinfo" -> webhookInfo();
            case "sendmessage" -> send(body);
            default -> error(404, "Not Found: method not found", 0);
        };
    }

    private static String ok(String result) {
        return "{\"ok\":true,\"result\":" + result + "}";
    }

    private String error(int code, String description, int retryAfter) {
        ObjectNode error =
                json.createObjectNode().put("ok", false).put("error_code", code).put("description", description);
        if (retryAfter > 0) {
            error.putObject("parameters").put("retry_after", retryAfter);
        }
        return error.toString();
    }

    private synchronized String updates(JsonNode body) throws InterruptedException {
        int offset = body.path("offset").asInt(0);
        pending.keySet().removeIf(id -> id < offset);
        long deadline = System.nanoTime()
                + Duration.ofSeconds(body.path("timeout").asLong(0)).toNanos();
        while (webhook.isEmpty() && pending.isEmpty() && System.nanoTime() < deadline) {
            wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
        if (webhook.isPresent()) {
            return error(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                            + " webhook first",
                    0);
        }
        return ok("["
                + String.join(
                        ",",
                        pending.values().stream()
                                .limit(body.path("limit").asInt(100))
                                .toList())
                + "]");
    }

    private synchronized String webhook(Optional<JsonNode> registration) {
        webhook = registration;
        notifyAll();
        return ok("true");
    }

    private synchronized String webhookInfo() {
        ObjectNode info = json.createObjectNode()
                .put("url", webhook.map(set -> set.path("url").asText()).orElse(""))
                .put("has_custom_certificate", false)
                .put("pending_update_count", pending.size());
        return ok(info.toString());
    }

    private synchronized String send(JsonNode message) {
        String text = message.path("text").asText();
        if (text.isBlank() || text.length() > 4096) {
            return error(400, "Bad Request: message text is empty, or message is too long", 0);
        }
        if (message.has("parse_mode")) {
            return error(400, "Bad Request: nobody here uses a parse mode", 0);
        }
        for (JsonNode entity : message.path("entities")) {
            int end = entity.path("offset").asInt(-1) + entity.path("length").asInt(-1);
            if (entity.path("offset").asInt(-1) < 0 || entity.path("length").asInt() < 1 || end > text.length()) {
                return error(400, "Bad Request: ENTITY_BOUNDS_INVALID", 0);
            }
        }
        sent.add(message);
        lastMessage++;
        return ok("{\"message_id\":" + lastMessage + ",\"date\":1767225600,\"chat\":{\"id\":"
                + message.path("chat_id").asText() + ",\"type\":\"private\"},\"text\":" + json.valueToTree(text) + "}");
    }

    private void deliver() {
        try {
            while (true) {
                HttpRequest delivery = nextDelivery();
                int status = delivered(delivery);
                finish(delivery, status);
                if (status / 100 != 2) {
                    Thread.sleep(REDELIVERY);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized HttpRequest nextDelivery() throws InterruptedException {
        while (closed || webhook.isEmpty() || pending.isEmpty()) {
            wait();
        }
        int id = pending.keySet().iterator().next();
        return HttpRequest.newBuilder(URI.create(webhook.get().path("url").asText()))
                .header("Content-Type", "application/json")
                .header(SECRET_HEADER, webhook.get().path("secret_token").asText())
                .header("Update", String.valueOf(id))
                .POST(HttpRequest.BodyPublishers.ofString(pending.get(id)))
                .build();
    }

    private int delivered(HttpRequest delivery) throws InterruptedException {
        try {
            return webhookClient
                    .send(delivery, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private synchronized void finish(HttpRequest delivery, int status) throws InterruptedException {
        deliveries.add(status);
        if (status / 100 != 2) {
            return;
        }
        if (deliveringTwice) {
            deliveries.add(delivered(delivery));
        }
        pending.remove(Integer.valueOf(delivery.headers().firstValue("Update").orElseThrow()));
    }

    @Override
    public synchronized void close() {
        closed = true;
        server.stop(0);
    }
}
