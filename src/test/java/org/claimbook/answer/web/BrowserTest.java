package org.claimbook.answer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.URL;
import java.nio.file.Path;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.Chromium;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Asks on the start page in a real browser; skipped where there is none, except in CI. */
@QuarkusTest
@Tag("slow")
class BrowserTest {
    @Inject
    IndexKeeper index;

    @TestHTTPResource("/")
    URL start;

    @TempDir
    Path profile;

    private String program = "";

    @BeforeEach
    void findTheBrowser() {
        String found = Chromium.program();
        if (found == null && "true".equals(System.getenv("CI"))) {
            fail("No Chromium in the PATH: install Debian's package chromium");
        }
        Assumptions.assumeTrue(found != null, "No Chromium in the PATH, so the page is not tried in a browser");
        program = found;
        Ready.await(index);
    }

    @Test
    void oneCanAskTapASuggestionAndGoBackWithoutLoadingThePageAnew() throws Exception {
        try (Chromium browser = new Chromium(program, profile, start.toString())) {
            browser.await("document.readyState == 'complete' && document.getElementById('q')");
            browser.evaluate("window.same = true; document.getElementById('q').value ="
                    + " \"Did Ukraine target Putin's residence?\"; document.querySelector('form.ask').requestSubmit()");
            browser.await("document.querySelector('#answer p.verdict-REFUTED')");
            assertThat(browser.evaluate("document.querySelector('#answer .statements strong').textContent")
                            .asText())
                    .isEqualTo("US national security officials");
            assertThat(browser.evaluate("location.search").asText()).startsWith("?q=Did%20Ukraine");
            assertThat(browser.evaluate("document.getElementById('loading').hidden")
                            .asBoolean())
                    .isTrue();

            browser.evaluate("document.getElementById('q').value = 'and who denies it?';"
                    + " document.querySelector('form.ask').requestSubmit()");
            browser.await("document.querySelector('#answer .statements strong').textContent == 'Ukraine'");
            assertThat(browser.evaluate("document.getElementById('answer').textContent")
                            .asText())
                    .contains("Ukraine targeted Vladimir Putin");
            browser.evaluate("history.back()");
            browser.await(
                    "document.querySelector('#answer .statements strong').textContent == 'US national security officials'");

            String suggestion = browser.evaluate("document.querySelector('.suggestions button').value")
                    .asText();
            browser.evaluate("document.querySelector('.suggestions button').click()");
            browser.await("document.title.startsWith(document.getElementById('q').value)"
                    + " && document.getElementById('q').value != \"Did Ukraine target Putin's residence?\"");
            assertThat(browser.evaluate("document.getElementById('q').value").asText())
                    .isEqualTo(suggestion);

            browser.evaluate("history.back()");
            browser.await("document.querySelector('#answer p.verdict-REFUTED')");
            assertThat(browser.evaluate("window.same").asBoolean()).isTrue();
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsSaid() throws Exception {
        try (Chromium browser = new Chromium(program, profile, start.toString())) {
            browser.await("document.readyState == 'complete' && document.getElementById('q')");
            browser.evaluate(
                    "window.fetch = () => Promise.reject(new Error('offline'));"
                            + "document.getElementById('q').value = 'Did it?'; document.querySelector('form.ask').requestSubmit()");
            browser.await("!document.getElementById('failed').hidden");
            assertThat(browser.evaluate("document.getElementById('loading').hidden")
                            .asBoolean())
                    .isTrue();
        }
    }
}
