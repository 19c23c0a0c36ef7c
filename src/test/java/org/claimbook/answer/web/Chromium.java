package org.claimbook.answer.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A headless Chromium, driven through its DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int calls;

    Chromium(String program, Path profile, String address) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        program,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        address)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        Path portFile = profile.resolve("DevToolsActivePort");
        Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(portFile) && Files.size(portFile) > 0);
        String port = Files.readAllLines(portFile).getFirst();
        URI page = Awaitility.await().atMost(PATIENCE).until(() -> page(port), uri -> uri != null);
        socket = http.newWebSocketBuilder().buildAsync(page, new Listener()).join();
    }

    /** The Chromium of this machine, if it has one. */
    static @Nullable String program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }

    /** Waits until a script's expression is true in the page. */
    void await(String expression) {
        Awaitility.await().atMost(PATIENCE).until(() -> evaluate("!!(" + expression + ")")
                .asBoolean());
    }

    /** The value of a script's expression in the page. */
    JsonNode evaluate(String expression) throws IOException, InterruptedException {
        int id = ++calls;
        String call = JSON.writeValueAsString(JSON.createObjectNode()
                .put("id", id)
                .put("method", "Runtime.evaluate")
                .set(
                        "params",
                        JSON.createObjectNode().put("expression", expression).put("returnByValue", true)));
        socket.sendText(call, true).join();
        JsonNode message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        while (message != null && message.path("id").asInt() != id) {
            message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        if (message == null || message.at("/result/exceptionDetails").isObject()) {
            throw new AssertionError(expression + ": " + message);
        }
        return message.at("/result/result/value");
    }

    private @Nullable URI page(String port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        JsonNode targets = JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        for (JsonNode target : List.copyOf(targets.findParents("webSocketDebuggerUrl"))) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    messages.add(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
