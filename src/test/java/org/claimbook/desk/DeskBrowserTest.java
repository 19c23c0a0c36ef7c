package org.claimbook.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.conversation.queue.EditorTasks;

/** Does an editor's work in a real browser; skipped where there is none, except in CI. */
@QuarkusTest
@Tag("slow")
@Order(Integer.MAX_VALUE - 1)
class DeskBrowserTest {
    private static final String RESIDENCE = "ukraine-targeted-putin-residence";

    @Inject
    Keys keys;

    @Inject
    Claims claims;

    @Inject
    EditorTasks tasks;

    @Inject
    FactFiles facts;

    @Inject
    IndexKeeper index;

    @TestHTTPResource("/")
    URL start;

    @TempDir
    Path profile;

    private DeskBrowser desk;

    @BeforeEach
    void openTheBrowser() throws Exception {
        Ready.await(index);
        desk = DeskBrowser.begin(start, profile);
    }

    @AfterEach
    void closeTheBrowser() {
        if (desk != null) {
            desk.close();
            // other tests count what waits
            tasks.purge(Instant.now().plusSeconds(1));
        }
    }

    private String key() {
        return keys.create(Role.OPERATOR, "Ada", null);
    }

    @Test
    void byKeyboardAloneAndInOneFormATopicBecomesAPublishedClaim() throws Exception {
        desk.open("desk/claims/new");
        desk.tabTo("key");
        desk.typed(key());
        desk.press("Enter");
        desk.awaitPage("New claim");
        writeTheClaim("lighthouse-was-moved", "The lighthouse of Quorl was moved inland.");
        desk.tabToButton("Save and publish");
        desk.press("Enter");
        desk.awaitText("The claim is published");

        Claim claim = claims.bySlug("lighthouse-was-moved").orElseThrow();
        assertThat(claim.status()).isEqualTo(ClaimStatus.PUBLISHED);
        assertThat(claim.statements()).hasSize(2).allSatisfy(said -> assertThat(said.sources())
                .hasSize(1));
        assertThat(claim.assessments()).hasSize(1);
        assertThat(desk.value("posts.length")).as("submits after signing in").isEqualTo("0");
        assertThat(desk.value("document.cookie + JSON.stringify(violations)")).isEqualTo("[]");
    }

    private void writeTheClaim(String slug, String text) throws Exception {
        desk.fill("text", text);
        desk.fill("topic", "The lighthouse of Quorl");
        desk.fill("slug", slug);
        desk.fill("b0.name", "Quorl");
        desk.fill("s0.speaker", "The mayor of Quorl");
        desk.fill("s0.text", "We moved it.");
        desk.fill("s0.r0.source", "Our lighthouse moves");
        desk.fill("s0.r0.publisher", "Quorl Gazette");
        desk.fill("s0.r0.url", "https://gazette.example/lighthouse");
        desk.fill("s1.speaker", "The keeper of Quorl");
        desk.fill("s1.text", "It stands a mile further in.");
        desk.fill("s1.r0.source", "The keeper speaks");
        desk.fill("s1.r0.publisher", "Quorl Radio");
        desk.tabTo("a.verdict");
        desk.press("ArrowDown");
        desk.tabTo("a.asOf");
        desk.keys("02012026");
        desk.fill("a.assessor", "Quorl Gazette");
        desk.fill("a.summary", "Both say so.");
    }

    @Test
    void anUnansweredQuestionIsHandledFromSigningInToItsAnswer() throws Exception {
        String question = "Did the ferry of Blenk sink in the harbour?";
        assertThat(answer(question)).isEqualTo("UNKNOWN");
        given().contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post("/api/v1/questions")
                .then()
                .statusCode(204);

        desk.signIn(key(), "desk/queue");
        desk.follow(question);
        desk.follow("Make a claim of it");
        assertThat(desk.value("document.getElementById('phrasings').value")).isEqualTo(question);
        writeTheClaim("ferry-of-blenk-sank", "The ferry of Blenk sank in the harbour.");
        desk.push("Save and publish");
        desk.awaitText("The claim is published");

        Awaitility.await().until(() -> answer(question).equals("ANSWERED"));
        desk.open("claims/ferry-of-blenk-sank");
        assertThat(desk.text()).contains("Who says what", "It stands a mile further in.", "Supported");
        desk.open("desk/queue");
        Awaitility.await().until(() -> {
            desk.open("desk/queue");
            return desk.text().contains("Linked last");
        });
    }

    private static String answer(String question) {
        return given().queryParam("q", question).get("/api/v1/ask").path("outcome");
    }

    @Test
    void buttonsAnswerInPlaceAndWhatIsWrongIsToldWithoutLosingAnything() throws Exception {
        desk.signIn(key(), "desk/claims/new");
        desk.fill("text", "The mill of Trosk stands still.");
        desk.fill("s0.speaker", "ratcl");
        desk.await(
                "[...document.getElementById('speakers').options].map(each => each.value).join() == 'John Ratcliffe'");
        desk.browser().evaluate("document.getElementById('s0.speaker').value = ''");
        desk.fill("language", "english");
        desk.press("Tab");
        desk.await(
                "document.getElementById('language-wrong') && document.getElementById('language').ariaInvalid == 'true'");
        desk.looksGood("form-checked");
        desk.fill("language", "en");
        desk.press("Tab");
        desk.await("!document.getElementById('language-wrong')");
        assertThat(desk.value("document.getElementById('text-wrong') == null")).isEqualTo("true");
        desk.push("Another statement");
        desk.await("document.getElementById('s2.speaker') && document.activeElement.id == 's2.speaker'");
        assertThat(desk.value("posts.length")).as("pages loaded").isEqualTo("0");
        assertThat(desk.value("document.getElementById('text').value")).startsWith("The mill");
        desk.push("Preview and try");
        desk.awaitText("Nothing was stored");
        desk.await("document.getElementById('topic').ariaInvalid == 'true'");
        desk.looksGood("form-wrong");
        desk.fill("topic", "The mill of Trosk");
        desk.fill("ask", "Does the mill of Trosk stand still?");
        desk.push("Preview and try");
        desk.awaitText("As text in a chat");
        desk.await("document.querySelector('claimbook-ask')?.shadowRoot.querySelector('.lead')"
                + " && document.querySelector('claimbook-claim')?.shadowRoot.querySelector('.claim')");
        desk.looksGood("form-preview");
        assertThat(desk.value("document.cookie + JSON.stringify(violations)")).isEqualTo("[]");
    }

    @Test
    void withoutScriptsTheSameIsDone() throws Exception {
        desk.browser().call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        desk.signIn(key(), "desk/claims/new");
        desk.fill("text", "The well of Harn is dry.");
        desk.push("Another statement");
        desk.awaitPage("New claim");
        desk.await("document.getElementById('s2.speaker')");
        desk.fill("topic", "The well of Harn");
        desk.fill("slug", "well-of-harn-is-dry");
        desk.fill("reason", "Only begun");
        desk.push("Save and publish");
        desk.awaitText("The claim is published");

        assertThat(claims.bySlug("well-of-harn-is-dry"))
                .hasValueSatisfying(claim -> assertThat(claim.status()).isEqualTo(ClaimStatus.PUBLISHED));
    }

    @Test
    void everyPageIsForEverybodyOnEveryScreen() throws Exception {
        given().contentType(ContentType.JSON)
                .body(Map.of("question", "Who painted the bridge of Omsa?"))
                .post("/api/v1/questions");
        desk.open("desk/sign-in");
        desk.looksGood("sign-in");
        desk.signIn(key(), "desk/queue");
        String queued = desk.value("document.querySelector('.entries a').getAttribute('href')")
                .substring(1);
        desk.open(queued);
        desk.push("I deal with it");
        desk.awaitPage("Who painted the bridge of Omsa?");
        desk.fill("comment", "I have asked the painter.");
        desk.push("Comment");
        desk.awaitText("I have asked the painter.");
        List<String> pages = List.of(
                "desk",
                "desk/claims/new",
                "desk/claims/" + RESIDENCE,
                "desk/claims/" + RESIDENCE + "/history",
                "desk/queue",
                "desk/queue?progress=ASSIGNED&mine=on",
                "desk/proposals",
                queued,
                "desk/ask?q=Did%20Ukraine%20target%20Putin%27s%20residence%20with%20lightning%3F",
                "desk/drafts",
                "desk/import",
                "desk/audit",
                "desk/keys",
                "desk/nowhere");
        for (String look : List.of("light 1000", "dark 1000", "light 360")) {
            desk.look(look.split(" ")[0], Integer.parseInt(look.split(" ")[1]));
            for (String page : pages) {
                desk.open(page);
                String name = page.replaceAll("^desk/?|%..", "").replaceAll("[^A-Za-z]+", "-");
                desk.looksGood(name + "-" + look.replace(" ", "-"));
            }
        }
    }

    @Test
    void whatIsHostileRunsNothingAndBreaksNothing() throws Exception {
        facts.importFiles(List.of(Path.of("src/test/resources/facts/hostile/hostile.yaml")), ImportProgress.NONE);
        desk.look("light", 360);
        desk.signIn(key(), "desk");
        for (String page : List.of(
                "desk?q=hostile", "desk/claims/hostile-markup", "desk/claims/hostile-markup/history", "desk/audit")) {
            desk.open(page);
            desk.looksGood("hostile" + page.length());
        }
        desk.open("desk/claims/hostile-markup");
        desk.unfold();
        desk.fill("s0.r0.source", "</textarea><script>window.ran = 20</script>");
        desk.fill("ask", "\u202Edoes it <script>window.ran = 21</script> " + "w".repeat(1500));
        desk.push("Preview and try");
        desk.awaitText("Nothing was stored");
        assertThat(desk.value("document.querySelectorAll('main iframe, main svg, main img, main script').length"))
                .isEqualTo("0");
        assertThat(desk.value("window.ran === undefined && document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo("true");
        assertThat(desk.value("[...document.querySelectorAll('a')].every(a => /^http/.test(a.href))"))
                .isEqualTo("true");
        desk.open("desk/ask?q=" + "w".repeat(1900));
        desk.looksGood("hostile-ask");
    }
}
