package org.claimbook.telegram.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** The Bot API server, as far as it is used here. Exceptions of the HTTP client quote URLs, hence the token: none leaves this class. */
@ApplicationScoped
public class BotApi {
    /** What a getUpdates call may take beyond the time it is asked to wait. */
    private static final Duration POLL_GRACE = Duration.ofSeconds(10);

    /** What fetching a file may take, from the call to its last byte. */
    private static final Duration DOWNLOAD = Duration.ofMinutes(2);

    /** Where Telegram has a file: "photos/file_7.jpg". */
    private static final Pattern FILE_PATH =
            Pattern.compile("(?:[A-Za-z0-9_-]+/){0,4}[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9]{1,8})?");

    /** Telegram sends no others; a kind that a handler is to see has to be listed here. */
    private static final List<String> UPDATES_WANTED = List.of("""
                message edited_message channel_post edited_channel_post callback_query inline_query my_chat_member
                guest_message""".split("\\s+"));

    private final ObjectMapper json = new ObjectMapper();
    private final BotToken token;
    private final TelegramConfig config;
    private final ExecutorService threads;
    private final OkHttpClient downloads;
    private final OkHttpTelegramClient calls;
    private final OkHttpTelegramClient polls;

    BotApi(Bot bot, TelegramConfig config) {
        this.token = bot.token();
        this.config = config;
        this.threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("telegram-http-", 0).factory());
        OkHttpClient client = client(threads, config);
        TelegramUrl url = url(config);
        this.downloads = patient(client, DOWNLOAD);
        this.calls = new OkHttpTelegramClient(client, token.value(), url);
        this.polls =
                new OkHttpTelegramClient(patient(client, config.pollTimeout().plus(POLL_GRACE)), token.value(), url);
    }

    private static OkHttpClient client(ExecutorService threads, TelegramConfig config) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequestsPerHost(config.parallelSends() + 2);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(config.parallelSends() + 2, 50, TimeUnit.SECONDS))
                .callTimeout(config.callTimeout())
                .readTimeout(config.callTimeout())
                // OkHttp would silently post again after a cut line: a message twice. The outbox decides that.
                .retryOnConnectionFailure(false)
                .build();
    }

    private static OkHttpClient patient(OkHttpClient client, Duration timeout) {
        return client.newBuilder().callTimeout(timeout).readTimeout(timeout).build();
    }

    private static TelegramUrl url(TelegramConfig config) {
        boolean tls = "https".equals(config.apiUrl().getScheme());
        int port = config.apiUrl().getPort();
        return TelegramUrl.builder()
                .schema(config.apiUrl().getScheme())
                .host(config.apiUrl().getHost())
                .port(port > 0 ? port : tls ? 443 : 80)
                .build();
    }

    /** The bot's own user name. */
    public String username() throws BotApiException {
        return result(calls, "getMe", json.createObjectNode()).path("username").asText();
    }

    /**
     * Waits for updates, confirming all before {@code offset}.
     *
     * @param offset the first wanted update, 0 for the oldest that is not confirmed
     * @param limit at most so many, 1 to 100
     */
    public UpdateBatch updates(int offset, int limit) throws BotApiException {
        ObjectNode body = json.createObjectNode()
                .put("limit", limit)
                .put("timeout", config.pollTimeout().toSeconds());
        if (offset != 0) {
            body.put("offset", offset);
        }
        body.set("allowed_updates", json.valueToTree(UPDATES_WANTED));
        String response = raw(polls, "getUpdates", body);
        try {
            return UpdateBatch.of(accepted(json.readTree(response)).path("result"));
        } catch (JsonProcessingException e) {
            if (UpdateBatch.looksLikeOne(response)) {
                return UpdateBatch.unreadable(response);
            }
            throw BotApiException.noAnswer("getUpdates: the response is not JSON");
        }
    }

    public void setWebhook(String url, String secret) throws BotApiException {
        ObjectNode body = json.createObjectNode().put("url", url).put("secret_token", secret);
        body.set("allowed_updates", json.valueToTree(UPDATES_WANTED));
        result(calls, "setWebhook", body);
    }

    /** Ends webhook delivery; what is pending stays for getUpdates. */
    public void deleteWebhook() throws BotApiException {
        result(calls, "deleteWebhook", json.createObjectNode());
    }

    /** The webhook as Telegram sees it: {@code url}, {@code pending_update_count}, {@code last_error_message}. */
    public JsonNode webhookInfo() throws BotApiException {
        return result(calls, "getWebhookInfo", json.createObjectNode());
    }

    /** Calls any method with a body that is ready, and returns the {@code result}. */
    public JsonNode call(String method, JsonNode body) throws BotApiException {
        return result(calls, method, body);
    }

    /**
     * A file that somebody has sent to the bot.
     *
     * @param name the end of its path at Telegram: "file_7.jpg"
     * @param size bytes, as the server says; -1 if it does not
     * @param bytes to be closed
     */
    public record Download(String name, long size, InputStream bytes) {}

    /**
     * Begins to fetch a file; what is read of it can fail with an exception that names neither the token nor an address.
     *
     * @param id Telegram's {@code file_id}
     */
    public Download file(String id) throws BotApiException {
        String path = call("getFile", json.createObjectNode().put("file_id", id))
                .path("file_path")
                .asText("");
        if (!FILE_PATH.matcher(path).matches()) {
            throw BotApiException.noAnswer("getFile: the response has no path of a file");
        }
        Request request = new Request.Builder()
                .url(config.apiUrl()
                        .resolve("/file/bot" + token.value() + "/" + path)
                        .toString())
                .build();
        try {
            Response response = downloads.newCall(request).execute();
            if (!response.isSuccessful() || response.body() == null) {
                response.close();
                throw BotApiException.noAnswer("file: the server says " + response.code());
            }
            return new Download(
                    path.substring(path.lastIndexOf('/') + 1),
                    response.body().contentLength(),
                    response.body().byteStream());
        } catch (IOException e) {
            throw BotApiException.noAnswer(token.scrub("file: " + e));
        }
    }

    private JsonNode result(OkHttpTelegramClient client, String method, JsonNode body) throws BotApiException {
        try {
            return accepted(json.readTree(raw(client, method, body))).path("result");
        } catch (JsonProcessingException e) {
            throw BotApiException.noAnswer(method + ": the response is not JSON");
        }
    }

    private JsonNode accepted(JsonNode response) throws BotApiException {
        if (response.path("ok").asBoolean(false)) {
            return response;
        }
        JsonNode parameters = response.path("parameters");
        throw new BotApiException(
                response.path("error_code").asInt(BotApiException.NO_ANSWER),
                token.scrub(response.path("description").asText("no description")),
                parameters.path("retry_after").asLong(0),
                parameters.path("migrate_to_chat_id").asLong(0));
    }

    private String raw(OkHttpTelegramClient client, String method, JsonNode body) throws BotApiException {
        try {
            return client.execute(new ApiCall(method, body));
        } catch (TelegramApiException e) {
            Throwable cause = e;
            while (cause.getCause() != null && !(cause instanceof IOException)) {
                cause = cause.getCause();
            }
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw BotApiException.noAnswer(token.scrub(method + ": " + cause));
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
