package org.claimbook.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.store.Claims;
import org.claimbook.desk.sheet.Forms;

/** Brings articles and files to the desk as a browser without scripts does. */
@QuarkusTest
class DeskIntakeTest {
    @Inject
    Keys keys;

    @Inject
    Claims claims;

    private DeskVisitor editor;

    @BeforeEach
    void signIn() {
        editor = DeskVisitor.signedIn(keys.create(Role.EDITOR, "Ada", null));
    }

    private static Map<String, Object> article() {
        return new LinkedHashMap<>(Map.of(
                "text",
                "“We have bought a bridge,” Volodymyr Zelenskyy said on Monday. “It was cheap,” Ann Nobody said.",
                "title",
                "Bridges",
                "publisher",
                "Bridge News",
                "topic",
                "A bridge for sale",
                "do",
                "find"));
    }

    @Test
    void whatAnArticleSaysIsTakenOrDroppedBesideItsWords() {
        Map<String, Object> form = article();
        String page = editor.post("/desk/drafts", form)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("<mark>We have bought a bridge", "take it as a draft", "does not know who says it");

        form.put("do", "store");
        form.put("take", List.of(found("name=\"take\" value=\"(\\d+)\"", page)));
        String stored = editor.post("/desk/drafts", form)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        String slug = found("/desk/claims/(draft-[^\"]*)\"", stored);
        assertThat(claims.bySlug(slug).orElseThrow().status()).isEqualTo(ClaimStatus.DRAFT);
    }

    @Test
    void whatSomebodyUnknownSaysFillsTheFormOfAClaim() {
        String page = editor.post("/desk/drafts", article()).asString();

        editor.post("/desk/claims/new", Forms.on(page, "form#write-1"))
                .then()
                .statusCode(200)
                .body(
                        containsString("value=\"Ann Nobody\""),
                        containsString("value=\"Bridges\""),
                        containsString("value=\"A bridge for sale\""));
    }

    @Test
    void aFileIsImportedOrItsErrorsAreListed() {
        sent("bad.yaml", "topic: {slug: gate, title: Gate}\nclaims:\n  - {slug: Gate One, text: ''}\n")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Nothing was stored:"),
                        containsString("line 3"),
                        containsString("claims[0].slug"),
                        not(containsString("/tmp/"))));
        sent(
                        "good.yaml",
                        "topic: {slug: gate, title: Gate}\nclaims:\n  - {slug: gate-one, text: The gate is open., status: DRAFT}\n")
                .then()
                .body(containsString("claims: 1 added"));
        sent("reviews.json", "[{\"@type\": \"ClaimReview\", \"claimReviewed\": \"\"}]")
                .then()
                .body(containsString("Left out:"), containsString("record 1"));
        editor.open("/desk/claims/gate-one/history").then().body(containsString("good.yaml, by Ada ("));
    }

    private Response sent(String name, String content) {
        return given().header("Accept", "text/html")
                .header("Cookie", "claimbook-desk=" + editor.cookie())
                .multiPart("token", editor.token())
                .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8))
                .post("/desk/import");
    }

    private static String found(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
