package org.claimbook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
public final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int calls;

    /** @param options of the command line, besides those that it always gets */
    public Chromium(String program, Path profile, String address, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                // a picture of the whole page has none, and would be cut where it was
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        command.addAll(List.of(options));
        command.add(address);
        process = new ProcessBuilder(command)
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
    public static @Nullable String program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }

    /** Waits until a script's expression is true in the page. */
    public void await(String expression) {
        Awaitility.await().atMost(PATIENCE).until(() -> evaluate("!!(" + expression + ")")
                .asBoolean());
    }

    /** The value of a script's expression in the page, of a promise what it resolves to. */
    public JsonNode evaluate(String expression) throws IOException, InterruptedException {
        JsonNode result = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (result.path("exceptionDetails").isObject()) {
            throw new AssertionError(expression + ": " + result);
        }
        return result.at("/result/value");
    }

    /** Goes to another page, and waits until it is loaded. */
    public void open(String address) throws IOException, InterruptedException {
        evaluate("window.left = true");
        call("Page.navigate", Map.of("url", address));
        await("!window.left && document.readyState == 'complete'");
    }

    /** Types a text where the focus is. */
    public void type(String text) throws IOException, InterruptedException {
        call("Input.insertText", Map.of("text", text));
    }

    /** Presses a key: {@code Tab}, {@code Enter}, {@code ArrowDown}, {@code Escape}. */
    public void press(String key) throws IOException, InterruptedException {
        int code = Map.of("Tab", 9, "Enter", 13, "Escape", 27, "ArrowUp", 38, "ArrowDown", 40)
                .get(key);
        Map<String, Object> event = new HashMap<>(Map.of("key", key, "code", key, "windowsVirtualKeyCode", code));
        if (key.equals("Enter")) {
            event.put("text", "\r");
        }
        event.put("type", "keyDown");
        call("Input.dispatchKeyEvent", event);
        event.put("type", "keyUp");
        call("Input.dispatchKeyEvent", event);
    }

    /** Writes what the page shows, in its whole length, as a PNG. */
    public void shoot(Path file) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        String image = call("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .path("data")
                .asText();
        Files.write(file, Base64.getDecoder().decode(image));
    }

    /** Calls a method of the DevTools protocol. */
    public JsonNode call(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
        int id = ++calls;
        String call = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        socket.sendText(call, true).join();
        JsonNode message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        while (message != null && message.path("id").asInt() != id) {
            message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        if (message == null || message.has("error")) {
            throw new AssertionError(method + ": "
                    + (message == null
                            ? "no reply, and the browser " + (process.isAlive() ? "runs" : "is gone")
                            : message));
        }
        return message.path("result");
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
        // asked politely, it takes its time, and nothing of it is needed any more
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
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
