package org.claimbook.telegram;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.claimbook.telegram.ChatScreens.Outcome;

/**
 * A Bot API server inside the test: the calls that the service makes, with the server's own rules for offsets, webhooks,
 * messages and queries, and refusals on demand.
 */
public final class BotApiDouble implements AutoCloseable {
    public static final String TOKEN = "424242:AAE-double_of-the_Bot-API_0123456789";
    public static final String NAME = "claimbook_bot";

    private final ObjectMapper json = new ObjectMapper();
    private final PendingUpdates updates = new PendingUpdates();
    private final WebhookDelivery webhook = new WebhookDelivery(updates);
    private final ChatScreens chats = new ChatScreens();
    private final CallRates rates = new CallRates();
    private final Map<String, Deque<Refusal>> refusals = new HashMap<>();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private BiFunction<String, JsonNode, Optional<Refusal>> trouble = (method, body) -> Optional.empty();
    private HttpServer server;
    private final int port;

    public BotApiDouble() {
        server = listening(0);
        port = server.getAddress().getPort();
    }

    private HttpServer listening(int onPort) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress("localhost", onPort), 0);
            listening.setExecutor(threads);
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** The server is gone: connections are refused. */
    public void goDown() {
        server.stop(0);
    }

    public void comeBack() {
        server = listening(port);
    }

    /** Has an update for the bot; any text with an {@code update_id} will do, also one that is no JSON. */
    public void offer(String update) {
        updates.add(update);
    }

    /** Somebody has sent a file, which Telegram gives out under that name. */
    public void has(String fileId, String name, byte[] bytes) {
        names.put(fileId, name);
        files.put(name, bytes);
    }

    /** The next calls of {@code method} go wrong in this order. */
    public synchronized void refuse(String method, Refusal... next) {
        refusals.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>())
                .addAll(List.of(next));
    }

    /** Asked before each call, with the method in lower case, what is to go wrong with it. */
    public synchronized void trouble(BiFunction<String, JsonNode, Optional<Refusal>> each) {
        trouble = each;
    }

    /** From now on every webhook delivery is repeated although it was taken. */
    public void deliverTwice(boolean twice) {
        webhook.twice(twice);
    }

    /** From now on an answer to this callback, inline or guest query is too late. */
    void expire(String query) {
        chats.expire(query);
    }

    /** The bodies of all messages that were accepted. */
    public List<JsonNode> sent() {
        return accepted("sendMessage").stream().map(Accepted::body).toList();
    }

    /** All calls of a method that were carried out. */
    public List<Accepted> accepted(String method) {
        return accepted().stream()
                .filter(call -> call.method().equalsIgnoreCase(method))
                .toList();
    }

    /** All calls that were carried out, in order, besides those that fetch updates or set up the bot's webhook. */
    public List<Accepted> accepted() {
        return chats.accepted();
    }

    /** The HTTP status of each webhook delivery; 0 where there was none. */
    List<Integer> deliveries() {
        return webhook.statuses();
    }

    public Optional<JsonNode> webhook() {
        return webhook.registration();
    }

    public int pending() {
        return updates.size();
    }

    /** A webhook that somebody set before: getUpdates is refused until it is deleted. */
    public void hasWebhook(String url) {
        register(json.createObjectNode().put("url", url).put("secret_token", "someone_elses"));
    }

    /** From now on somebody else sets the webhook to {@code url} whenever it is set to another one, or removed; empty to end that. */
    public void rival(String url) {
        webhook.rival(url);
    }

    /** The calls as they came in. */
    public CallRates rates() {
        return rates;
    }

    private void register(JsonNode call) {
        updates.allow(call);
        webhook.register(call);
        updates.endCalls();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            JsonNode body = bytes.length == 0 ? json.createObjectNode() : json.readTree(bytes);
            String path = exchange.getRequestURI().getPath();
            byte[] file = files.get(path.replaceFirst("^/file/bot" + TOKEN + "/documents/", ""));
            if (file != null) {
                answer(exchange, 200, "application/octet-stream", file);
                return;
            }
            // "All methods in the Bot API are case-insensitive."
            String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (!path.startsWith("/bot" + TOKEN + "/")) {
                answer(exchange, 404, error(new Refusal.Error(404, "Not Found", 0)));
                return;
            }
            rates.add(method);
            switch (nextRefusal(method, body).orElse(null)) {
                case null -> answer(exchange, result(method, body));
                case Refusal.Error error -> answer(exchange, error.code(), error(error));
                case Refusal.Html html -> answer(exchange, html.status(), "<html><h1>Bad Gateway</h1></html>");
                case Refusal.Cut cut -> {
                    if (cut.carriedOut()) {
                        result(method, body);
                    }
                }
                case Refusal.Hang hang -> Thread.sleep(hang.until());
                case Refusal.Slow slow -> {
                    Thread.sleep(slow.before());
                    Outcome outcome = result(method, body);
                    Thread.sleep(slow.after());
                    answer(exchange, outcome);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<Refusal> nextRefusal(String method, JsonNode body) {
        Deque<Refusal> next = refusals.get(method);
        return next == null || next.isEmpty() ? trouble.apply(method, body) : Optional.of(next.poll());
    }

    private void answer(HttpExchange exchange, Outcome outcome) throws IOException {
        String answer = outcome.code() == 200
                ? "{\"ok\":true,\"result\":" + outcome.result() + "}"
                : error(new Refusal.Error(outcome.code(), outcome.description(), 0));
        answer(exchange, outcome.code(), answer);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private String error(Refusal.Error refused) {
        ObjectNode error = json.createObjectNode()
                .put("ok", false)
                .put("error_code", refused.code())
                .put("description", refused.description());
        if (refused.retryAfter() > 0) {
            error.withObject("/parameters").put("retry_after", refused.retryAfter());
        }
        if (refused.migratedTo() != 0) {
            error.withObject("/parameters").put("migrate_to_chat_id", refused.migratedTo());
        }
        return error.toString();
    }

    private Outcome result(String method, JsonNode body) throws InterruptedException {
        return switch (method) {
            case "getme" ->
                Outcome.ok(
                        "{\"id\":424242,\"is_bot\":true,\"first_name\":\"Claimbook\",\"username\":\"" + NAME + "\"}");
            case "getupdates" -> fetch(body);
            case "setwebhook" -> {
                register(body);
                yield Outcome.ok("true");
            }
            case "deletewebhook" -> {
                webhook.remove();
                if (body.path("drop_pending_updates").asBoolean()) {
                    updates.clear();
                }
                yield Outcome.ok("true");
            }
            case "getfile" -> {
                String path = names.getOrDefault(body.path("file_id").asText(), "");
                yield path.isEmpty()
                        ? new Outcome(400, "Bad Request: wrong file_id or the file is temporarily unavailable", "")
                        : Outcome.ok("{\"file_id\":\"x\",\"file_path\":\"documents/" + path + "\"}");
            }
            case "getwebhookinfo" -> Outcome.ok(webhook.info().toString());
            default -> chats.carryOut(method, body).orElse(new Outcome(404, "Not Found: method not found", ""));
        };
    }

    private Outcome fetch(JsonNode body) throws InterruptedException {
        updates.allow(body);
        if (webhook.registration().isEmpty() && updates.fetch(body) instanceof PendingUpdates.Fetched.Updates fetched) {
            return Outcome.ok("[" + String.join(",", fetched.json()) + "]");
        }
        return new Outcome(
                409,
                webhook.registration().isPresent()
                        ? "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                                + " webhook first"
                        : "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                                + " running",
                "");
    }

    @Override
    public void close() {
        webhook.close();
        server.stop(0);
    }
}
