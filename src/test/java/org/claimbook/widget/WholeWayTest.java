package org.claimbook.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.claimbook.claim.Change;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.queue.EditorTasks;
import org.claimbook.desk.DeskBrowser;

/**
 * From a question on the page of another site to the answer that an editor wrote for it, in two real browsers and without one
 * request that no page has made.
 */
@QuarkusTest
@Tag("slow")
@Order(Integer.MAX_VALUE - 1)
class WholeWayTest {
    private static final int ARTICLE_QUESTIONS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String QUESTION = "Did the cable car of Vantor fall into the gorge?";
    private static final String CLAIM = "cable-car-of-vantor-fell";

    @Inject
    Keys keys;

    @Inject
    Claims claims;

    @Inject
    ClaimDesk store;

    @Inject
    EditorTasks tasks;

    @Inject
    IndexKeeper index;

    @Inject
    WidgetScript script;

    @TestHTTPResource("/")
    URL start;

    @TempDir
    Path asking;

    @TempDir
    Path editing;

    private WidgetVisit asker;
    private DeskBrowser editor;

    @BeforeEach
    void openBothBrowsers() throws Exception {
        Ready.await(index);
        asker = WidgetVisit.begin(start, script, asking);
        editor = DeskBrowser.begin(start, editing);
    }

    @AfterEach
    void closeBothBrowsers() {
        if (editor != null) {
            editor.close();
        }
        if (asker != null) {
            asker.close();
            // other tests count what waits, and what is near
            tasks.purge(Instant.now().plusSeconds(1));
            if (claims.bySlug(CLAIM).isPresent()) {
                store.retract(CLAIM, null, new Change("test", "the test is over"));
            }
            Ready.caughtUp(index, claims);
        }
    }

    @Test
    void aQuestionOfAReaderBecomesAClaimOfAnEditorAndTheReadersAnswer() throws Exception {
        asker.open(OtherSite.LISTED + "/");
        theArticlesQuestionsAreAnswered();
        aSuggestionIsFollowedAndAskedOnAndTheAnswerRated();
        theUnansweredQuestionIsSubmitted();

        assertThat(submitsUntilTheClaimIsPublished())
                .as("submits, signing in included")
                .isLessThanOrEqualTo(3);
        answered("Yes. Supported, as of 2 January 2026.");
        assertThat(asker.text(".said")).contains("The mayor of Vantor", "The cabin lies in the gorge.");
        assertThat(asker.text("[part=sources]"))
                .contains("Vantor Gazette: Cable car falls", "Vantor Radio: The keeper speaks");
        thePageSays("Supported", "The mayor of Vantor", "It hung there for an hour.");

        anotherVerdictIsGiven();
        answered("No. Refuted, as of 5 January 2026.");
        thePageSays("Refuted", "The cabin was lowered.", "Supported");

        assertThat(asker.value("document.cookie + JSON.stringify(violations)")).isEqualTo("[]");
        assertThat(editor.value("document.cookie + JSON.stringify(violations)")).isEqualTo("[]");
    }

    private void theArticlesQuestionsAreAnswered() throws Exception {
        List<String> rows = Files.readAllLines(Path.of("src/test/resources/questions/leads.psv")).stream()
                .filter(line -> line.startsWith("right |"))
                .limit(ARTICLE_QUESTIONS)
                .toList();
        assertThat(rows).hasSize(ARTICLE_QUESTIONS);
        for (String row : rows) {
            List<String> cells = List.of(row.split(" \\| ", 4));
            asker.ask(cells.get(1));
            assertThat(asker.text("[part=lead]"))
                    .as(cells.get(1))
                    .isEqualTo(cells.get(3).split(" / ")[0]);
            assertThat(asker.inside(".querySelectorAll('.said').length"))
                    .as(cells.get(1))
                    .isNotEqualTo("0");
        }
    }

    private void aSuggestionIsFollowedAndAskedOnAndTheAnswerRated() throws Exception {
        asker.browser().evaluate(WidgetVisit.HERE + ".field.focus(); " + WidgetVisit.HERE + ".field.select()");
        asker.browser().type("Ukraine targeted Vladimir Putin");
        asker.await(".querySelectorAll('[role=option]').length > 1");
        asker.browser().press("ArrowDown");
        String chosen = asker.text("[aria-selected=true]");
        asker.browser().press("Enter");
        asker.await(".querySelector('.asked')?.textContent == " + WidgetVisit.quoted(chosen));
        asker.submit("and who denies it?");
        asker.await(".querySelector('.said strong').textContent == 'Ukraine'");
        asker.click("[part=helpful]");
        asker.await(".querySelector('.actions [role=status]').textContent == 'Thank you.'");
    }

    private void theUnansweredQuestionIsSubmitted() throws Exception {
        asker.ask(QUESTION);
        assertThat(asker.text("[part=lead]")).startsWith("Not in our records.");
        asker.click("[part=submit]");
        asker.await(".querySelector('[part=submitted]')");
    }

    /** One form, from the topic to the published claim with two statements and their sources. */
    private int submitsUntilTheClaimIsPublished() throws Exception {
        editor.signIn(keys.create(Role.EDITOR, "Ada", null), "desk/queue");
        editor.follow(QUESTION);
        editor.follow("Make a claim of it");
        editor.fill("text", "The cable car of Vantor fell into the gorge.");
        editor.fill("topic", "The cable car of Vantor");
        editor.fill("slug", CLAIM);
        editor.fill("b0.name", "Vantor");
        editor.fill("s0.speaker", "The mayor of Vantor");
        editor.fill("s0.text", "The cabin lies in the gorge.");
        editor.fill("s0.r0.source", "Cable car falls");
        editor.fill("s0.r0.publisher", "Vantor Gazette");
        editor.fill("s0.r0.url", "https://gazette.example/cable-car");
        editor.fill("s1.speaker", "The keeper of Vantor");
        editor.fill("s1.text", "It hung there for an hour.");
        editor.fill("s1.r0.source", "The keeper speaks");
        editor.fill("s1.r0.publisher", "Vantor Radio");
        assess(1, "01022026", "Both say so.");
        editor.push("Save and publish");
        editor.awaitText("The claim is published");
        return Integer.parseInt(editor.value("sessionStorage.submits"));
    }

    /** @param verdict its number in the list */
    private void assess(int verdict, String day, String summary) throws Exception {
        editor.tabTo("a.verdict");
        for (int i = 0; i < verdict; i++) {
            editor.press("ArrowDown");
        }
        editor.tabTo("a.asOf");
        editor.keys(day);
        editor.fill("a.assessor", "Vantor Gazette");
        editor.fill("a.summary", summary);
    }

    private void anotherVerdictIsGiven() throws Exception {
        editor.open("desk/claims/" + CLAIM);
        assess(2, "01052026", "The cabin was lowered.");
        editor.fill("reason", "The inquiry has ended");
        editor.push("Save");
        editor.awaitText("Saved as revision");
    }

    /** What the asker is told who asks again on the page of the other site. */
    private void answered(String lead) throws Exception {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            asker.browser().evaluate("told.length = 0");
            asker.submit(QUESTION);
            asker.browser().await("told.includes('answer')");
            return asker.text("[part=lead]").equals(lead);
        });
        assertThat(asker.inside(".querySelector('[part=permalink]').href")).contains("/claims/" + CLAIM);
    }

    private void thePageSays(String... texts) throws Exception {
        editor.open("claims/" + CLAIM);
        assertThat(editor.text()).contains(texts);
    }
}
