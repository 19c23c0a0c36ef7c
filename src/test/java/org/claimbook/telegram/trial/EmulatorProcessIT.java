package org.claimbook.telegram.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.FreePort;
import org.claimbook.Packaged;
import org.claimbook.telegram.BotApiDouble;

/**
 * A conversation through somebody else's idea of the Bot API, npm's telegram-test-api. It hands out each update once,
 * whatever the offset, answers getUpdates without waiting, dates what the bot sends in milliseconds, and answers methods
 * that it does not know with a 500 that is no answer of the Bot API.
 */
class EmulatorProcessIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCES = Path.of("src/test/node/telegram-test-api");
    private static final Path INSTALLED =
            Path.of(System.getProperty("claimbook.target", "target"), "telegram-test-api");
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final long CHAT = 4711;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<JsonNode> received = new ArrayList<>();
    private Process emulator;
    private ServiceProcess service;
    private String url;

    @BeforeEach
    void connect() throws Exception {
        boolean hasNpm = isThere("npm") && isThere("node");
        assertThat(hasNpm || !"true".equals(System.getenv("CI")))
                .as("In CI node and npm must be there: install them, e.g. apt-get install nodejs npm")
                .isTrue();
        assumeThat(hasNpm).as("node and npm are installed").isTrue();
        install();
        int port = FreePort.any();
        url = "http://localhost:" + port;
        emulator = new ProcessBuilder("node", "emulator.js", String.valueOf(port))
                .directory(INSTALLED.toFile())
                .redirectError(INSTALLED.resolve("emulator.log").toFile())
                .start();
        assertThat(emulator.inputReader().readLine()).isEqualTo("ready");
        Path app = Packaged.application();
        service = ServiceProcess.built(app, folder.resolve("service"), url, false);
        service.start();
    }

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
        if (emulator != null) {
            emulator.destroyForcibly();
        }
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", "emulator.js")) {
            Files.copy(
                    SOURCES.resolve(file), INSTALLED.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(INSTALLED.resolve("npm.log").toFile())
                .start();
        assertThat(npm.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(npm.exitValue())
                .as("npm ci, see %s", INSTALLED.resolve("npm.log"))
                .isZero();
    }

    @Test
    void holdsAConversation() {
        say("sendCommand", "/start");
        assertThat(next().path("text").asText()).isNotBlank();

        say("sendMessage", "Did Ukraine target Putin's residence?");
        JsonNode answer = next();
        assertThat(answer.path("text").asText()).startsWith("No. Refuted, as of 31 December 2025.");
        assertThat(answer.path("reply_parameters").path("message_id").asInt()).isPositive();
        assertThat(answer.path("entities")).isNotEmpty();

        say("sendMessage", "Is the moon made of cheese?");
        assertThat(next().path("text").asText()).startsWith("Not in our records");
        assertThat(service.isAlive()).isTrue();
    }

    private void say(String method, String text) {
        ObjectNode message = JSON.createObjectNode()
                .put("botToken", BotApiDouble.TOKEN)
                .put("date", Instant.now().getEpochSecond())
                .put("text", text);
        message.putObject("from").put("id", CHAT).put("is_bot", false).put("first_name", "Zoë");
        message.putObject("chat").put("id", CHAT).put("type", "private").put("first_name", "Zoë");
        if (text.startsWith("/")) {
            message.putArray("entities")
                    .addObject()
                    .put("type", "bot_command")
                    .put("offset", 0)
                    .put("length", text.length());
        }
        post(method, message);
    }

    /** The next message from the bot; what comes right after it belongs to it and is passed over. */
    private JsonNode next() {
        received.clear();
        await().atMost(LONG).until(() -> receive() > 0);
        JsonNode first = received.getFirst();
        await().pollDelay(Duration.ofSeconds(1)).until(() -> receive() == 0);
        return first;
    }

    private int receive() {
        ObjectNode call =
                JSON.createObjectNode().put("token", BotApiDouble.TOKEN).put("chatId", CHAT);
        JsonNode updates = post("getUpdates", call).path("result");
        updates.forEach(update -> received.add(update.path("message")));
        return updates.size();
    }

    private JsonNode post(String method, JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/" + method))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
