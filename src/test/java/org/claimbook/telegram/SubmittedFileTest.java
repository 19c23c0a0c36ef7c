package org.claimbook.telegram;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Change;
import org.claimbook.conversation.Askers;
import org.claimbook.conversation.queue.EditorTasks;
import org.claimbook.conversation.queue.QueueDesk;
import org.claimbook.conversation.queue.SubmittedFile;

/** What becomes of a file that somebody submitted: editors fetch it, put it into words, and answer it; a bound holds at each step. */
@QuarkusTest
class SubmittedFileTest {
    private static final String QUEUE = "/api/v1/queue";
    private static final long CHAT = 78_001;

    BotApiDouble api;

    @Inject
    EditorTasks tasks;

    @Inject
    QueueDesk desk;

    @Inject
    Keys keys;

    @Inject
    IndexKeeper index;

    @Inject
    EntityManager rows;

    @BeforeEach
    void empty() {
        Ready.await(index);
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createNativeQuery("delete from editor_task").executeUpdate());
    }

    private RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Ada", null));
    }

    /** The number of the entry. */
    private long submitted(int asker, String fileId, String same) {
        SubmittedFile file = new SubmittedFile(fileId, same, SubmittedFile.Kind.PHOTO, 48_213);
        tasks.submit(file, Askers.of(asker), CHAT, 17, "en");
        return editor().get(QUEUE).then().statusCode(200).extract().jsonPath().getLong("clusters[0].questions[0].id");
    }

    @Test
    void editorsFetchItAndNobodyElse() {
        byte[] picture = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        api.has("AgACpicture", "file_7.html", picture);
        long id = submitted(1, "AgACpicture", "AQADpicture");

        given().get(QUEUE + "/" + id + "/file").then().statusCode(401);
        byte[] fetched = editor().get(QUEUE + "/" + id + "/file")
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"file-" + id + ".bin\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .extract()
                .asByteArray();

        assertThat(fetched).isEqualTo(picture);
        editor().get(QUEUE + "/" + (id + 1) + "/file").then().statusCode(404);
    }

    @Test
    void whatTelegramDoesNotHandOutIsToldWithoutTheToken() {
        long id = submitted(1, "AgACgone", "AQADgone");

        editor().get(QUEUE + "/" + id + "/file")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("detail", containsString("temporarily unavailable"))
                .body("detail", not(containsString(BotApiDouble.TOKEN)));
    }

    @Test
    void whatIsTooLargeIsNotHandedOn() {
        api.has("AgAChuge", "file_8.mp4", new byte[(int) SubmittedFile.MOST_BYTES + 1]);
        long id = submitted(1, "AgAChuge", "AQADhuge");

        editor().get(QUEUE + "/" + id + "/file").then().statusCode(502).body("title", equalTo("Too large"));
    }

    @Test
    void theSameFileIsOneEntryWhichIsAQuestionOnceItHasWords() {
        long id = submitted(1, "AgACone", "AQADsame");
        assertThat(submitted(2, "AgACtwo", "AQADsame")).isEqualTo(id);
        submitted(3, "AgACthree", "AQADother");
        editor().get(QUEUE)
                .then()
                .body("clusters.size()", equalTo(2))
                .body("clusters[0].askers", equalTo(2))
                .body("clusters[0].questions[0].kind", equalTo("FILE"))
                .body("clusters[0].questions[0].text", equalTo(""))
                .body("clusters[0].questions[0].file.kind", equalTo("PHOTO"))
                .body("clusters[0].questions[0].file.size", equalTo(48_213));

        link(id, 400, "is a file without words");
        words(id, " ", 400);
        words(id, "Does the picture show what Modi said?", 204);
        editor().get(QUEUE)
                .then()
                .body("clusters[0].questions[0].kind", equalTo("UNANSWERED"))
                .body("clusters[0].questions[0].text", equalTo("Does the picture show what Modi said?"));
        int before = api.sent().size();
        link(id, 200, "modi-deeply-concerned");

        await().atMost(Duration.ofMinutes(1)).until(() -> toldSince(before).size() == 2);
        assertThat(toldSince(before)).allSatisfy(text -> assertThat(text)
                .contains("“Does the picture show what Modi said?”", "deeply concerned"));
        // other tests ask of the same store
        desk.unlink(id, new Change("Ed (0123456789ab)", "Tried"));
    }

    private List<String> toldSince(int before) {
        return api.sent().stream()
                .skip(before)
                .filter(message -> message.path("chat_id").asLong() == CHAT)
                .map(message -> message.path("text").asText())
                .toList();
    }

    private void words(long id, String words, int status) {
        editor().contentType(ContentType.JSON)
                .body("{\"words\": \"" + words + "\"}")
                .post(QUEUE + "/" + id + "/words")
                .then()
                .statusCode(status);
    }

    private void link(long id, int status, String said) {
        editor().contentType(ContentType.JSON)
                .body("{\"claim\": \"modi-deeply-concerned\"}")
                .post(QUEUE + "/" + id + "/link")
                .then()
                .statusCode(status)
                .body(containsString(said));
    }
}
