package org.claimbook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.URL;
import java.nio.file.Path;
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
            "search?q=drones&verdict=REFUTED",
            "claims/nowhere");

    @Inject
    IndexKeeper index;

    @TestHTTPResource("/")
    URL start;

    @TempDir
    Path profile;

    @BeforeEach
    void waitForTheIndex() {
        Ready.await(index);
    }

    @Test
    void nobodyIsKeptOutAndNothingStandsOutOnAPhone() throws Exception {
        String program = Chromium.program();
        if (program == null && "true".equals(System.getenv("CI"))) {
            fail("No Chromium in the PATH: install Debian's package chromium");
        }
        Assumptions.assumeTrue(program != null, "No Chromium in the PATH, so the pages are not looked at in a browser");
        try (Chromium browser = new Chromium(program, profile, "about:blank")) {
            browser.call("Page.enable", Map.of());
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
