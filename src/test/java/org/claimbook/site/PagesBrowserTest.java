package org.claimbook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.Axe;
import org.claimbook.Chromium;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.conversation.queue.EditorTask;
import org.claimbook.conversation.queue.EditorTasks;
import org.claimbook.text.TextLanguages;

/** Looks at every page in a real browser; skipped where there is none, except in CI. */
@QuarkusTest
@Tag("slow")
class PagesBrowserTest {
    private static final List<String> PAGES = List.of(
            "",
            "?q=Did%20Ukraine%20target%20Putin%27s%20residence%3F",
            "?q=Is%20the%20Earth%20flat%3F",
            "?q=Did%20Ukraine%20try%20to%20kill%20Putin%20in%202019%3F",
            "claims/ukraine-targeted-putin-residence",
            "claims/ukraine-targeted-putin-residence/revisions/1",
            "topics",
            "topics/putin-residence",
            "search",
            "search?q=drones&verdict=REFUTED",
            "search?topic=nowhere",
            "?q=" + "w".repeat(2_100),
            "claims/nowhere");

    private static final int MOST_TABS = 60;

    @Inject
    IndexKeeper index;

    @Inject
    EditorTasks tasks;

    @TestHTTPResource("/")
    URL start;

    @TempDir
    Path profile;

    @BeforeEach
    void waitForTheIndex() {
        Ready.await(index);
    }

    private Chromium browser() throws IOException, InterruptedException {
        String program = Chromium.program();
        if (program == null && "true".equals(System.getenv("CI"))) {
            fail("No Chromium in the PATH: install Debian's package chromium");
        }
        Assumptions.assumeTrue(program != null, "No Chromium in the PATH, so the pages are not looked at in a browser");
        Chromium browser = new Chromium(program, profile, "about:blank");
        browser.call("Page.enable", Map.of());
        return browser;
    }

    @Test
    void withoutScriptsAndByKeyboardAloneOneAsksReadsAndSubmits() throws Exception {
        try (Chromium browser = browser()) {
            browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            browser.open(start.toString());
            ask(browser, "Did Ukraine target Putin's residence?");
            browser.await("document.querySelector('#answer p.verdict-REFUTED')");
            assertThat(text(browser)).contains("No. Refuted", "Who says what", "The Wall Street Journal");

            tabUntil(browser, "document.activeElement.matches('.suggestions button')");
            String next = browser.evaluate("document.activeElement.textContent").asText();
            browser.press("Enter");
            browser.await("document.querySelector('h1')?.textContent == " + quoted(next));
            tabUntil(browser, "document.activeElement.matches('a[href*=\"/claims/\"]')");
            browser.press("Enter");
            browser.await("location.pathname.startsWith('/claims/') && document.readyState == 'complete'");
            assertThat(text(browser)).contains("Who says what", "When it was said", "Sources");

            browser.open(start.toString());
            ask(browser, "Did the weir of Ollmar burst?");
            browser.await("document.body.textContent.includes('Not in our records')");
            tabUntil(browser, "document.activeElement.matches('form[action=\"/questions\"] button')");
            browser.press("Enter");
            browser.await("location.pathname == '/questions' && document.readyState == 'complete'");
            // axe is a script too
            browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
            Axe.findsNothing(browser, "submitted");
            assertThat(tasks.open(1_000)).extracting(EditorTask::text).contains("Did the weir of Ollmar burst?");
        } finally {
            // other tests count what waits
            tasks.purge(Instant.now().plusSeconds(1));
        }
    }

    private static void ask(Chromium browser, String question) throws IOException, InterruptedException {
        tabUntil(browser, "document.activeElement.id == 'q'");
        browser.type(question);
        browser.press("Enter");
    }

    private static void tabUntil(Chromium browser, String reached) throws IOException, InterruptedException {
        for (int i = 0; i < MOST_TABS; i++) {
            browser.press("Tab");
            if (browser.evaluate(reached).asBoolean()) {
                return;
            }
        }
        fail(reached + " is out of the keyboard's reach");
    }

    private static String text(Chromium browser) throws IOException, InterruptedException {
        return browser.evaluate("document.body.textContent").asText();
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Test
    void nobodyIsKeptOutAndNothingStandsOutOnAPhone() throws Exception {
        try (Chromium browser = browser()) {
            browser.call(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 360, "height", 700, "deviceScaleFactor", 1, "mobile", true));
            for (String path : PAGES) {
                for (String language : TextLanguages.ALL) {
                    String shown = path + (path.contains("?") ? "&" : "?") + "language=" + language;
                    browser.open(start + shown);
                    Axe.findsNothing(browser, shown);
                    assertThat(browser.evaluate("document.documentElement.scrollWidth <= innerWidth")
                                    .asBoolean())
                            .as(shown)
                            .isTrue();
                    assertThat(browser.evaluate("document.documentElement.lang").asText())
                            .isEqualTo(language);
                }
            }
            browser.call(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
            for (String language : TextLanguages.ALL) {
                browser.open(start + "claims/ukraine-targeted-putin-residence?language=" + language);
                Axe.findsNothing(browser, "in the dark, " + language);
            }
        }
    }
}
