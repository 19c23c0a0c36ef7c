package org.claimbook.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.conversation.Asker;
import org.claimbook.conversation.Pseudonyms;

/** Compares {@code docs/privacy.md} with the database, and looks through the database for what must not be there. */
@QuarkusTest
class PrivacyTest {
    /** Tables that hold nothing of users. */
    private static final Set<String> OF_THE_STORE = Set.of(
            "topic",
            "speaker",
            "speaker_alias",
            "speaker_speaks_for",
            "source",
            "claim",
            "claim_entity",
            "phrasing",
            "translation",
            "statement",
            "statement_via",
            "statement_source",
            "assessment",
            "assessment_source",
            "access_key",
            "claim_review",
            "audit",
            "claim_revision",
            "claim_proposal",
            "name_proposal",
            "golden_question",
            "repeated_request",
            "change_counter",
            "verdict_change",
            "verdict_watch",
            "webhook",
            "webhook_delivery",
            "webhook_topic",
            "store_identity",
            "flyway_schema_history");

    BotApiDouble api;

    @Inject
    DataSource database;

    @Inject
    ScriptedChat.Stage stage;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    IndexKeeper index;

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
    }

    private static List<String[]> documented() throws IOException {
        return Files.readAllLines(Path.of("docs/privacy.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .toList();
    }

    private static Set<String> quoted(String cell) {
        return Pattern.compile("`([^`]+)`")
                .matcher(cell)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Set<String>> tables() throws SQLException {
        Map<String, Set<String>> tables = new TreeMap<>();
        try (Connection connection = database.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                tables.computeIfAbsent(
                                columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT), name -> new TreeSet<>())
                        .add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.keySet().removeAll(OF_THE_STORE);
        // Hibernate's own, empty outside of a statement
        tables.keySet().removeIf(name -> name.startsWith("hte_"));
        return tables;
    }

    @Test
    void theDocumentListsEveryTableAndColumn() throws Exception {
        Map<String, Set<String>> documented = new TreeMap<>();
        documented().forEach(row -> documented.put(quoted(row[0]).iterator().next(), quoted(row[2])));

        assertThat(documented).isEqualTo(tables());
    }

    @Test
    void theDocumentGivesTheTimesOfTheSettings() throws Exception {
        String raw = ConfigProvider.getConfig().getValue("claimbook.telegram.retention", String.class);
        String texts = ConfigProvider.getConfig().getValue("claimbook.conversation.retention", String.class);
        Map<String, String> times = new TreeMap<>();
        documented().forEach(row -> times.put(quoted(row[0]).iterator().next(), row[3]));

        assertThat(List.of(raw, texts)).containsExactly("48h", "30d");
        assertThat(List.of(times.get("telegram_inbox"), times.get("telegram_outbox")))
                .containsOnly("`" + raw + "`");
        assertThat(List.of(times.get("conversation_answer"), times.get("editor_task")))
                .allMatch(time -> time.contains("`" + texts + "`"));
    }

    /** Where in the database a text stands, as "table.column". */
    private List<String> placesOf(String text) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Set<String>> table : tables().entrySet()) {
                for (String column : table.getValue()) {
                    String query = "select count(*) from %s where cast(%s as varchar) like '%%%s%%'"
                            .formatted(table.getKey(), column, text);
                    try (ResultSet count = statement.executeQuery(query)) {
                        count.next();
                        if (count.getInt(1) > 0) {
                            places.add(table.getKey() + "." + column);
                        }
                    }
                }
            }
        }
        return places;
    }

    private void say(long user, long chat, String text) {
        ObjectNode update = TestUpdates.text(user, text);
        ((ObjectNode) update.path("message").path("chat"))
                .put("id", chat)
                .put("type", chat > 0 ? "private" : "supergroup");
        api.offer(update.toString());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stage.isHandled(update.path("update_id").asInt()) && stage.owesNothing(chat));
    }

    private void tap(long user, long chat, String data) {
        ObjectNode update = TestUpdates.tap(user, 1, data);
        ((ObjectNode) update.at("/callback_query/message/chat")).put("id", chat).put("type", "supergroup");
        api.offer(update.toString());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stage.isHandled(update.path("update_id").asInt()) && stage.owesNothing(chat));
    }

    private long answerTo(String words) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select id from conversation_answer where question like ?")) {
            query.setString(1, "%" + words + "%");
            try (ResultSet found = query.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getLong(1);
            }
        }
    }

    private void tapLast(long user, String label) throws IOException {
        Pattern button = Pattern.compile("\"text\":\"" + label + "[^\"]*\",\"callback_data\":\"([^\"]*)\"");
        ObjectNode update = api.accepted().reversed().stream()
                .flatMap(call -> button.matcher(call.body().toString())
                        .results()
                        .map(found -> TestUpdates.tap(
                                user, call.body().path("message_id").asInt(call.messageId()), found.group(1))))
                .findFirst()
                .orElseThrow();
        api.offer(update.toString());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stage.isHandled(update.path("update_id").asInt()) && stage.owesNothing(user));
    }

    @Test
    void whatIsRememberedNamesUsersByPseudonymsOnly() throws Exception {
        long user = 8_675_309_001L;
        say(user, user, "Did Ukraine target Putin's residence?");
        tapLast(user, "👍");
        say(user, user, "Is my cat purple?");

        assertThat(placesOf(String.valueOf(user)))
                .containsExactlyInAnyOrder(
                        "telegram_inbox.body", "telegram_inbox.lane", "telegram_outbox.body", "telegram_outbox.lane");
        assertThat(placesOf("my cat purple"))
                .containsExactlyInAnyOrder("conversation_answer.question", "telegram_inbox.body");

        tapLast(user, "📨");
        assertThat(placesOf(String.valueOf(user))).contains("editor_task_voice.chat_id");
        say(user, user, "/stop");
        assertThat(placesOf(String.valueOf(user))).doesNotContain("editor_task_voice.chat_id");
    }

    @Test
    void deletingLeavesNothingButTheConfirmation() throws Exception {
        long user = 8_675_309_002L;
        long group = -1_008_675_309_003L;
        say(user, user, "Did Ukraine target Putin's residence?");
        tapLast(user, "🔔");
        tapLast(user, "👎");
        tapLast(user, "None");
        tapLast(user, "📨");
        say(user, user, "/language");
        tapLast(user, "English");
        say(user, group, "/check Is my dog green?");
        Asker asker = pseudonyms.of(user, user);

        say(user, user, "/deletemydata");
        tapLast(user, "🗑");

        assertThat(placesOf(String.valueOf(user)))
                .containsExactlyInAnyOrder("telegram_outbox.body", "telegram_outbox.lane");
        assertThat(placesOf(asker.user())).isEmpty();
        assertThat(placesOf(asker.chat())).isEmpty();
        assertThat(placesOf("my dog green")).isEmpty();
        assertThat(placesOf(String.valueOf(group))).isEmpty();
    }

    @Test
    void aForgedTapDoesNothingWithWhatSomebodyElseAsked() throws Exception {
        long asker = 8_675_309_004L;
        long forger = 8_675_309_005L;
        long group = -1_008_675_309_006L;
        say(asker, group, "/check Is my goat orange?");
        long answer = answerTo("goat orange");

        for (String action : List.of("submit", "none", "helpful", "wrong")) {
            tap(forger, group, "1:" + action + ":" + Long.toString(answer, 36));
            assertThat(api.accepted().getLast().body().path("text").asText()).contains("whoever asked");
        }
        tap(asker, group, "1:submit:" + Long.toString(answer, 36));

        assertThat(placesOf("goat orange"))
                .containsExactlyInAnyOrder("conversation_answer.question", "telegram_inbox.body");
    }
}
