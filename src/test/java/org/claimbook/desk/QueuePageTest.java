package org.claimbook.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.Askers;
import org.claimbook.conversation.queue.EditorTasks;
import org.claimbook.conversation.queue.SubmittedFile;
import org.claimbook.telegram.BotApiDouble;

/** Deals with what waits in the queue as a browser without scripts does. */
@QuarkusTest
class QueuePageTest {
    private static final String RESIDENCE = "ukraine-targeted-putin-residence";

    BotApiDouble api;

    @Inject
    Keys keys;

    @Inject
    Claims claims;

    @Inject
    EditorTasks tasks;

    @Inject
    IndexKeeper index;

    private DeskVisitor editor;

    @BeforeEach
    void signIn() {
        Ready.await(index);
        editor = DeskVisitor.signedIn(keys.create(Role.EDITOR, "Ada", null));
    }

    @AfterEach
    void emptyTheQueue() {
        // other tests count what waits
        tasks.purge(Instant.now().plusSeconds(1));
    }

    @Test
    void aFileIsPutIntoWordsAndIsAQuestionThen() {
        String address = sent("AgACdesk", "AQADdesk", 9_001);

        editor.open(address)
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + address + "/file\" download"), containsString("What it claims"));
        editor.post(address, Map.of("do", "words", "words", " ")).then().statusCode(409);
        editor.post(address, Map.of("do", "words", "words", "Do gliders eat mushrooms?"))
                .then()
                .statusCode(303);
        editor.open(address)
                .then()
                .body(
                        containsString("<h1 dir=\"auto\">Do gliders eat mushrooms?</h1>"),
                        containsString("It means a claim that is there"),
                        containsString("Download the file"));
        editor.post(address, Map.of("do", "dismiss", "reason", "Tried")).then().statusCode(303);
    }

    @Test
    void aFileIsDownloadedByWhoIsSignedIn() {
        byte[] voice = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        api.has("AgACheard", "voice_3.ogg", voice);
        String address = sent("AgACheard", "AQADheard", 7_001);

        Response file = editor.open(address + "/file");
        file.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", containsString(".ogg"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(file.asByteArray()).isEqualTo(voice);
        given().redirects()
                .follow(false)
                .get(address + "/file")
                .then()
                .statusCode(not(200))
                .body(not(containsString("alert")));
        editor.post(address, Map.of("do", "dismiss", "reason", "Tried")).then().statusCode(303);
    }

    @Test
    void whyTelegramDoesNotHandOutAFileIsTold() {
        String address = sent("AgACgone", "AQADunheard", 5_001);

        editor.open(address + "/file")
                .then()
                .statusCode(502)
                .body(containsString("temporarily unavailable"), not(containsString(BotApiDouble.TOKEN)));
        editor.post(address, Map.of("do", "dismiss", "reason", "Tried")).then().statusCode(303);
    }

    /** The page of a voice message that somebody has sent. */
    private String sent(String id, String same, int size) {
        tasks.submit(new SubmittedFile(id, same, SubmittedFile.Kind.VOICE, size), Askers.of(71), 78_071, 17, "en");
        return found(
                "<a href=\"(/desk/queue/\\d+)\"[^>]*>A file: voice, " + size / 1000 + " kB",
                editor.open("/desk/queue?limit=100").asString());
    }

    @Test
    void aQuestionOfTheQueueIsLinkedToAClaimAndTheLinkIsUndone() {
        String words = "Were the presidential mushrooms at the lake hit by gliders?";
        long id = submitted(words);
        String page = editor.open("/desk/queue/" + id).asString();
        assertThat(page).contains(words, "Make a claim of it");

        editor.post("/desk/queue/" + id, Map.of("do", "link", "claim", "nowhere"))
                .then()
                .statusCode(409)
                .body(containsString("is no published claim"));
        editor.post("/desk/queue/" + id, Map.of("do", "link", "claim", RESIDENCE))
                .then()
                .statusCode(303);

        assertThat(claims.bySlug(RESIDENCE).orElseThrow().phrasings())
                .extracting(Phrasing::text)
                .contains(words);
        Awaitility.await().until(() -> given().queryParam("q", words)
                .get("/api/v1/ask")
                .path("outcome")
                .equals("ANSWERED"));
        editor.open("/desk/queue").then().body(containsString("Linked last"), containsString("gliders"));
        editor.post("/desk/queue/" + id, Map.of("do", "undo")).then().statusCode(303);
        assertThat(claims.bySlug(RESIDENCE).orElseThrow().phrasings())
                .extracting(Phrasing::text)
                .doesNotContain(words);
        editor.open("/desk/queue/" + id).then().statusCode(200);
    }

    @Test
    void aQuestionIsDismissedWithAReason() {
        long id = submitted("Who feeds the president's neighbour's cat?");

        editor.post("/desk/queue/" + id, Map.of("do", "dismiss", "reason", " "))
                .then()
                .statusCode(409);
        editor.post("/desk/queue/" + id, Map.of("do", "dismiss", "reason", "A private matter"))
                .then()
                .statusCode(303);

        editor.open("/desk/queue/" + id).then().statusCode(404);
    }

    @Test
    void aQuestionIsDealtWithBySomebodyAndTalkedAbout() {
        long id = submitted("Who repaired the roof of the boathouse?");

        editor.post("/desk/queue/" + id, Map.of("do", "comment", "text", ""))
                .then()
                .statusCode(409);
        editor.post("/desk/queue/" + id, Map.of("do", "comment", "text", "<b>I ask the roofer</b>\nTomorrow"))
                .then()
                .statusCode(303);
        editor.post("/desk/queue/" + id, Map.of("do", "assign", "assignee", "Bea (000000000000)"))
                .then()
                .statusCode(303);
        editor.open("/desk/queue/" + id)
                .then()
                .body(
                        containsString("&lt;b&gt;I ask the roofer&lt;/b&gt;\nTomorrow"),
                        containsString("value=\"Bea (000000000000)\""));
        editor.open("/desk/queue?progress=ASSIGNED")
                .then()
                .body(containsString("with <bdi>Bea (000000000000)</bdi> · 1 comment"));
        String me = found("button name=\"assignee\" value=\"([^\"]+)\"", editor.open("/desk/queue/" + id));
        editor.post("/desk/queue/" + id, Map.of("do", "assign", "assignee", me))
                .then()
                .statusCode(303);
        editor.open("/desk/queue?mine=on").then().body(containsString("boathouse"));
    }

    private long submitted(String question) {
        given().contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post("/api/v1/questions")
                .then()
                .statusCode(204);
        String queue =
                editor.open("/desk/queue").then().statusCode(200).extract().asString();
        return Long.parseLong(
                found("/desk/queue/(\\d+)\" dir=\"auto\">" + Pattern.quote(question.replace("'", "&#39;")), queue));
    }

    private static String found(String pattern, Response page) {
        return found(pattern, page.asString());
    }

    private static String found(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
