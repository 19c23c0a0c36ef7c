package org.claimbook.desk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.history.ChangeCounter;
import org.claimbook.claim.store.Claims;
import org.claimbook.desk.DeskVisitor;

/** What is told of a form before it is stored. */
@QuarkusTest
class PreviewTest {
    private static int count;

    @Inject
    Keys keys;

    @Inject
    Claims claims;

    @Inject
    ChangeCounter counter;

    @Inject
    IndexKeeper index;

    private DeskVisitor editor;
    private String name;

    @BeforeEach
    void signIn() {
        Ready.await(index);
        editor = DeskVisitor.signedIn(keys.create(Role.EDITOR, "Ada", null));
        editor.open("/desk/claims/new").then().statusCode(200);
        name = "dock" + ++count + "x";
    }

    @Test
    void aPreviewShowsTheWidgetAndWaitsForNobodyWhoWrites() throws Exception {
        Map<String, String> form = Forms.filledIn(name);
        form.put("do", "preview");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch shown = new CountDownLatch(1);
        Thread writer = Thread.ofPlatform()
                .start(() -> QuarkusTransaction.requiringNew().call(() -> {
                    counter.lock();
                    locked.countDown();
                    return shown.await(60, TimeUnit.SECONDS);
                }));
        locked.await();

        String page = editor.post("/desk/claims/new", form).asString();
        boolean before = writer.isAlive();
        shown.countDown();
        writer.join();

        assertThat(before).as("the writer still held the lock").isTrue();
        JsonNode answer = shown(page, "claimbook-ask");
        assertThat(answer.path("outcome").asText()).isEqualTo("ANSWERED");
        assertThat(answer.path("statements")).hasSize(2);
        assertThat(shown(page, "claimbook-claim").path("text").asText()).isEqualTo(form.get("text"));
    }

    private static JsonNode shown(String page, String element) throws Exception {
        String json =
                Jsoup.parse(page).selectFirst("[data-widget=" + element + "]").attr("data-shows");
        return new ObjectMapper().readTree(json);
    }

    @Test
    void whatIsWrongIsToldWhileOneTypesByTheRulesByWhichItIsStored() {
        Map<String, String> form = Forms.filledIn(name);
        form.put("s0.saidOn", "yesterday");
        form.put("s1.r0.publisher", "");

        editor.post("/desk/claims/new/check", form)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("field", containsInAnyOrder("s0.saidOn", "s1.r0.publisher"));
        editor.post("/desk/claims/new/check", Forms.filledIn(name)).then().body("field", empty());
        assertThat(claims.bySlug(name)).isEmpty();
        editor.post("/desk/claims/new", Forms.filledIn(name)).then().statusCode(303);
        Map<String, String> stored =
                Forms.on(editor.open("/desk/claims/" + name).asString());
        stored.put("text", "");
        editor.post("/desk/claims/" + name + "/check", stored).then().body("field", contains("text"));
    }
}
