package org.claimbook.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.Axe;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.conversation.queue.EditorTask;
import org.claimbook.conversation.queue.EditorTasks;
import org.claimbook.conversation.queue.Ratings;

/** Uses the widget in a real browser on a page of another origin; skipped where there is no browser, except in CI. */
@QuarkusTest
@Tag("slow")
class WidgetBrowserTest {
    private static final String CLAIM = "ukraine-targeted-putin-residence";
    private static final String QUESTION = "Did Ukraine target Putin's residence?";

    @Inject
    IndexKeeper index;

    @Inject
    WidgetScript script;

    @Inject
    EditorTasks tasks;

    @Inject
    Ratings ratings;

    @TestHTTPResource("/")
    URL start;

    @TempDir
    Path profile;

    private WidgetVisit visit;

    @BeforeEach
    void openThePage() throws Exception {
        Ready.await(index);
        visit = WidgetVisit.begin(start, script, profile);
    }

    @AfterEach
    void closeThePage() {
        if (visit != null) {
            visit.close();
            // other tests count what waits
            tasks.purge(Instant.now().plusSeconds(1));
        }
    }

    @Test
    void oneAsksByKeyboardAndFollowsASuggestionOnAPageThatAllowsNothingElse() throws Exception {
        visit.open(OtherSite.LISTED + "/");
        Axe.findsNothing(visit.browser(), "before anything is asked");
        visit.browser().press("Tab");
        visit.browser().type("Ukraine targeted Putin");
        visit.await(".querySelectorAll('[role=option]').length > 1");
        Axe.findsNothing(visit.browser(), "with suggestions");
        visit.browser().press("ArrowDown");
        assertThat(visit.text("[aria-selected=true]")).isEqualTo(visit.text("[role=option]"));
        String chosen = visit.text("[role=option]");
        visit.browser().press("Enter");
        visit.await(".querySelector('.asked')");
        assertThat(visit.text(".asked")).isEqualTo(chosen);

        visit.ask(QUESTION);
        assertThat(visit.text(".verdict")).contains("Refuted", "as of 31 December 2025");
        assertThat(visit.text(".said strong")).isEqualTo("US national security officials");
        assertThat(visit.text(".said .stance")).isEqualTo("deny it");
        assertThat(visit.text("[part=statements]")).contains("The Wall Street Journal");
        assertThat(visit.inside(".querySelector('[part=permalink]').href")).contains("/claims/" + CLAIM);
        Axe.findsNothing(visit.browser(), "answered");
        assertThat(visit.value("told.join(' ')")).isEqualTo("claim ask answer ask answer");
        assertThat(visit.value("document.cookie + JSON.stringify(violations)")).isEqualTo("[]");
    }

    @Test
    void aQuestionRefersToTheAnswerBeforeUntilItsTimeIsUp() throws Exception {
        visit.open(OtherSite.LISTED + "/");
        visit.ask(QUESTION);
        visit.submit("and who denies it?");
        visit.await(".querySelector('.said strong').textContent == 'Ukraine'");
        assertThat(visit.inside(".querySelector('[part=permalink]').href")).contains("/claims/" + CLAIM);
        Axe.findsNothing(visit.browser(), "asked on");

        visit.browser().evaluate(WidgetVisit.HERE + ".conversation = 'over'");
        visit.ask(QUESTION);
        assertThat(visit.text(".verdict")).contains("Refuted");
        assertThat(visit.value("told.join(' ')")).isEqualTo("claim ask answer ask answer ask answer");
    }

    @Test
    void oneRatesCopiesAndAsksOn() throws Exception {
        long helpful = ratings.of(CLAIM).helpful();
        visit.open(OtherSite.LISTED + "/");
        visit.ask(QUESTION);
        visit.click("[part=helpful]");
        visit.await(".querySelector('.actions [role=status]').textContent == 'Thank you.'");
        assertThat(ratings.of(CLAIM).helpful()).isEqualTo(helpful + 1);
        visit.click("[part=copy]");
        visit.await(".querySelector('textarea')");
        Axe.findsNothing(visit.browser(), "rated and copied");
        assertThat(visit.inside(".querySelector('textarea').value"))
                .contains(
                        "Refuted, as of 31 December 2025",
                        "The Wall Street Journal",
                        "/claims/" + CLAIM + "/revisions/");

        String next = visit.text("[part=offer]");
        visit.click("[part=offer]");
        visit.await(".querySelector('.asked').textContent == " + WidgetVisit.quoted(next));
        assertThat(visit.inside(".activeElement.getAttribute('part')")).isEqualTo("answer");
        assertThat(visit.value("told.join(' ')")).isEqualTo("claim ask answer feedback ask answer");
        assertThat(visit.value("document.cookie + JSON.stringify(violations)")).isEqualTo("[]");
    }

    @Test
    void eachActionIsReachedByTabulatorAlone() throws Exception {
        visit.open(OtherSite.LISTED + "/");
        visit.browser().press("Tab");
        visit.browser().type(QUESTION);
        visit.browser().press("Enter");
        visit.await(".querySelector('.asked')");
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 40 && !reached.contains("submit"); i++) {
            visit.browser().press("Tab");
            String part = visit.inside(".activeElement?.getAttribute('part') ?? ''");
            if (part.equals("helpful") && !reached.contains(part)) {
                visit.browser().press("Enter");
                visit.await(".querySelector('.actions [role=status]').textContent == 'Thank you.'");
            }
            reached.add(part);
        }
        assertThat(reached).contains("button", "copy", "permalink", "helpful", "wrong", "offer");
        visit.ask("Did the harbour of Novgorod burn four times?");
        visit.browser().evaluate(WidgetVisit.HERE + ".field.focus()");
        for (int i = 0; i < 20 && !reached.contains("submit"); i++) {
            visit.browser().press("Tab");
            reached.add(visit.inside(".activeElement?.getAttribute('part') ?? ''"));
        }
        visit.browser().press("Enter");
        visit.await(".querySelector('[part=submitted]')");
        Axe.findsNothing(visit.browser(), "submitted");
    }

    @Test
    void whatIsNotInTheRecordsIsSubmitted() throws Exception {
        visit.open(OtherSite.LISTED + "/");
        visit.ask("Did the harbour of Novgorod burn twice?");
        assertThat(visit.text("[part=lead]")).isNotBlank();
        assertThat(visit.inside(".querySelector('.verdict') == null")).isEqualTo("true");
        Axe.findsNothing(visit.browser(), "unknown");
        visit.click("[part=submit]");
        visit.await(".querySelector('[part=submitted]')");

        assertThat(tasks.open(1_000))
                .filteredOn(task -> task.text().equals("Did the harbour of Novgorod burn twice?"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(EditorTask.Kind.UNANSWERED);
                    assertThat(task.askers()).isEqualTo(1);
                });
        assertThat(visit.value("told.join(' ')")).isEqualTo("claim ask answer submit");
    }

    @Test
    void aNearClaimIsOfferedWithWhatDiffers() throws Exception {
        visit.open(OtherSite.LISTED + "/");
        visit.ask("Did Ukraine try to kill Putin in 2019?");
        assertThat(visit.inside(".querySelector('.verdict') == null")).isEqualTo("true");
        assertThat(visit.text("[part=differs]")).contains("2019");
        Axe.findsNothing(visit.browser(), "did you mean");
    }

    @Test
    void aPageThatIsNotListedIsToldNothingAndSaysSo() throws Exception {
        visit.browser().open(OtherSite.UNLISTED + "/");
        visit.browser().await(WidgetVisit.HERE + ".field");
        visit.submit(QUESTION);
        visit.awaitNot(".querySelector('[role=alert]').hidden");
        assertThat(visit.text("[role=alert]")).startsWith("The service cannot be reached");
        Axe.findsNothing(visit.browser(), "not listed");
    }

    @Test
    void withoutANetworkThatIsSaidAndTheQuestionIsAskedAgain() throws Exception {
        visit.open(OtherSite.LISTED + "/");
        visit.offline(true);
        visit.submit(QUESTION);
        visit.awaitNot(".querySelector('[role=alert]').hidden");
        assertThat(visit.text("[role=alert]")).startsWith("You are offline");
        assertThat(visit.value(WidgetVisit.HERE + ".field.value")).isEqualTo(QUESTION);
        Axe.findsNothing(visit.browser(), "offline");
        visit.offline(false);
        visit.click("[role=alert] button");
        visit.await(".querySelector('.verdict')");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your question, Refuted, 31 December 2025, deny it, 'No. Refuted, as of 31 December 2025.', Concluded that Ukraine did not",
        "de, Ihre Frage, Widerlegt, 31. Dezember 2025, bestreiten es, 'Nein. Widerlegt, Stand 31. Dezember 2025.', dass die Ukraine bei dem gemeldeten Drohneneinsatz nicht",
        "uk, Ваше запитання, Спростовано, 31 грудня 2025, заперечують, 'Ні. Спростовано, станом на 31 грудня 2025 року.', 'Дійшли висновку, що під час операції дронів'",
        "ru, Ваш вопрос, Опровергнуто, 31 декабря 2025, отрицают, 'Нет. Опровергнуто, по состоянию на 31 декабря 2025 года.', 'Пришли к выводу, что в ходе'"
    })
    void speaksTheLanguageOfThePage(
            String language, String label, String verdict, String day, String stance, String lead, String said)
            throws Exception {
        visit.open(OtherSite.LISTED + "/?lang=" + language);
        visit.ask(QUESTION);

        assertThat(visit.text("label")).isEqualTo(label);
        assertThat(visit.text(".lead")).isEqualTo(lead);
        assertThat(visit.text(".verdict")).contains(verdict, day);
        assertThat(visit.text(".stance")).isEqualTo(stance);
        assertThat(visit.text("[part=claim] a[lang=" + language + "]")).isNotBlank();
        assertThat(visit.text(".said p[lang=" + language + "]")).contains(said);
        assertThat(visit.text("blockquote[lang=en]")).contains("maybe the attack didn't take place");
        assertThat(visit.value(
                        "document.querySelector('claimbook-claim').shadowRoot.querySelector('[part=summary]').lang"))
                .isEqualTo(language);
        Axe.findsNothing(visit.browser(), language);
    }

    @Test
    void pagesInGermanAndFromRightToLeftAreFollowed() throws Exception {
        visit.open(OtherSite.LISTED + "/?lang=de&dir=rtl");
        visit.ask(QUESTION);
        assertThat(visit.text("label")).isEqualTo("Ihre Frage");
        assertThat(visit.text(".verdict")).contains("Widerlegt", "31. Dezember 2025");
        assertThat(visit.value("getComputedStyle(" + WidgetVisit.INSIDE + ".querySelector('.said')).borderRightWidth"))
                .isEqualTo("4px");
        assertThat(visit.value("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo("true");
        Axe.findsNothing(visit.browser(), "right to left");
    }
}
