package org.claimbook.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.Packaged;
import org.claimbook.claim.PostgresInstalled;
import org.claimbook.claim.PostgresServer;
import org.claimbook.telegram.Accepted;
import org.claimbook.telegram.BotApiDouble;
import org.claimbook.telegram.TestUpdates;
import org.claimbook.telegram.trial.ServiceProcess;

/** A store goes from H2 to PostgreSQL, and by a backup back to H2: who asks, edits, audits or follows a claim sees no difference. */
@ExtendWith(PostgresInstalled.class)
class MovedStoreProcessIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path QUESTIONS = Path.of("src/test/resources/trial/questions.txt");
    private static final Path POSTGRES_APP =
            Path.of(System.getProperty("claimbook.target", "target"), "quarkus-app-postgresql", "quarkus-run.jar");
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String TOWER = "lofty";
    private static final long CHAT = 515_151;

    @TempDir
    Path folder;

    private final PostgresServer postgres = new PostgresServer();
    private final BotApiDouble api = new BotApiDouble();
    private String key;

    @AfterEach
    void stop() {
        api.close();
        postgres.stop();
    }

    @Test
    void isTheSameForWhoAsksEditsAuditsAndFollows() throws Exception {
        Map<String, String> database = postgres.start();
        try (ServiceProcess first =
                        ServiceProcess.built(Packaged.application(), folder.resolve("h2"), api.url(), false);
                ServiceProcess second =
                        ServiceProcess.built(POSTGRES_APP, folder.resolve("postgresql"), api.url(), false);
                ServiceProcess third =
                        ServiceProcess.built(Packaged.application(), folder.resolve("h2-again"), api.url(), false)) {
            first.startReady();
            key = first.key("editor");
            Map<String, String> written = write(first);
            first.stop();

            migrate(first.store().getParent(), second, database);
            second.startReady();
            assertThat(seen(second)).isEqualTo(written);
            Map<String, String> assessed = assess(second, "REFUTED", "2026-02-01");
            Path backup = folder.resolve("backup.zip");
            second.command("backup", backup.toString());
            second.stop();

            third.command("restore", backup.toString());
            third.startReady();
            assertThat(seen(third)).isEqualTo(assessed);
            assess(third, "SUPPORTED", "2026-03-01");
            third.stop();
        }
    }

    private Map<String, String> write(ServiceProcess service) throws Exception {
        try (Editor editor = new Editor(service.url(), key)) {
            editor.publishNew(TOWER);
            await().atMost(LONG)
                    .until(() -> ask(editor, Editor.question(TOWER)).contains("\"id\" : \"" + TOWER + "\""));
        }
        api.offer(TestUpdates.text(CHAT, Editor.question(TOWER)).toString());
        await().atMost(LONG).until(() -> !api.sent().isEmpty());
        Accepted answer = api.accepted("sendMessage").getFirst();
        api.offer(
                TestUpdates.tap(CHAT, answer.messageId(), follow(answer.body())).toString());
        await().atMost(LONG).until(() -> !api.accepted("answerCallbackQuery").isEmpty());
        return seen(service);
    }

    private static String follow(JsonNode message) {
        return StreamSupport.stream(message.at("/reply_markup/inline_keyboard").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(button -> button.path("text").asText().contains("Follow"))
                .map(button -> button.path("callback_data").asText())
                .findFirst()
                .orElseThrow();
    }

    private static void migrate(Path data, ServiceProcess to, Map<String, String> database) throws Exception {
        to.on(database).with("CLAIMBOOK_CONVERSATION_PSEUDONYM_KEY", Files.readString(data.resolve("pseudonym.key")));
        String own = to.store().getParent().toAbsolutePath().toString();
        to.with("CLAIMBOOK_DATA", data.toAbsolutePath().toString()).command("migrate", "h2-to-postgresql");
        to.with("CLAIMBOOK_DATA", own);
    }

    /** The follower is told. */
    private Map<String, String> assess(ServiceProcess service, String verdict, String day) throws Exception {
        int before = api.sent().size();
        try (Editor editor = new Editor(service.url(), key)) {
            HttpResponse<String> done = editor.post(
                    "/api/v1/assessments",
                    Editor.body("assessment", TOWER)
                            .replace("SUPPORTED", verdict)
                            .replace("2026-01-03", day));
            assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
            await().atMost(LONG).until(() -> ask(editor, Editor.question(TOWER)).contains(day));
        }
        await().atMost(LONG).until(() -> api.sent().size() > before);
        assertThat(api.sent().getLast().path("chat_id").asLong()).isEqualTo(CHAT);
        assertThat(api.sent().getLast().path("text").asText()).startsWith("A claim that you follow was assessed anew.");
        return seen(service);
    }

    /** What answers, claims, revisions and the audit trail say, whatever the port. */
    private Map<String, String> seen(ServiceProcess service) throws IOException, InterruptedException {
        Map<String, String> seen = new TreeMap<>();
        try (Editor editor = new Editor(service.url(), key)) {
            for (String question : Files.readAllLines(QUESTIONS)) {
                seen.put(question, ask(editor, question));
            }
            seen.put("the tower", ask(editor, Editor.question(TOWER)));
            String claim = "/api/v1/claims/" + TOWER;
            for (String path : List.of(
                    "/api/v1/export?format=ndjson",
                    claim + "/history",
                    claim + "/revisions/1",
                    claim + "/revisions/3")) {
                seen.put(path, get(editor, path));
            }
            for (String next = ""; next != null; ) {
                String path = "/api/v1/audit?limit=100" + next;
                JsonNode page = JSON.readTree(get(editor, path));
                seen.put(path, page.path("entries").toPrettyString());
                next = page.path("next").isTextual()
                        ? "&after=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                        : null;
            }
        }
        seen.replaceAll((what, said) -> said.replace(service.url(), ""));
        return seen;
    }

    /** All but the number of the conversation, which is drawn. */
    private static String ask(Editor editor, String question) throws IOException, InterruptedException {
        String path = "/api/v1/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
        ObjectNode answer = (ObjectNode) JSON.readTree(get(editor, path));
        answer.remove("conversation");
        return answer.toPrettyString();
    }

    private static String get(Editor editor, String path) throws IOException, InterruptedException {
        HttpResponse<String> found = editor.get(path);
        assertThat(found.statusCode()).as("%s: %s", path, found.body()).isEqualTo(200);
        return found.body();
    }
}
