package org.claimbook.widget;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.text.TextLanguages;

/** Takes pictures of every state, to be looked at by people: {@code ./claimbook test -Dscreenshots=FOLDER -Dtest=ScreenshotsTest}. */
@QuarkusTest
@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "nobody wants pictures")
class ScreenshotsTest {
    private static final String QUESTION = "Did Ukraine target Putin's residence?";
    private static final Map<String, String> STATES = Map.of(
            "answered", QUESTION,
            "unknown", "Is the Earth flat?",
            "near", "Did Ukraine try to kill Putin in 2019?");

    @Inject
    IndexKeeper index;

    @Inject
    WidgetScript script;

    @TestHTTPResource("/")
    URL start;

    @TempDir
    Path profile;

    private final Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));

    @BeforeEach
    void waitForTheIndex() {
        Ready.await(index);
    }

    @Test
    void theWidget() throws Exception {
        try (WidgetVisit visit = WidgetVisit.begin(start, script, profile)) {
            for (String colours : List.of("light", "dark")) {
                look(visit, colours, 900);
                for (Map.Entry<String, String> state : STATES.entrySet()) {
                    widget(visit, "", state.getValue(), "widget-" + state.getKey() + "-" + colours);
                }
            }
            look(visit, "light", 390);
            widget(visit, "", QUESTION, "widget-answered-phone");
            for (String language : TextLanguages.ALL) {
                widget(visit, "?lang=" + language, QUESTION, "widget-answered-" + language);
            }
            widget(visit, "?dir=rtl", QUESTION, "widget-answered-rtl");
            visit.open(OtherSite.LISTED + "/");
            visit.browser().press("Tab");
            visit.browser().type("Ukraine targeted Putin");
            visit.await(".querySelectorAll('[role=option]').length > 1");
            visit.browser().press("ArrowDown");
            visit.browser().shoot(folder.resolve("widget-suggestions-phone.png"));
            visit.offline(true);
            visit.submit(QUESTION);
            visit.awaitNot(".querySelector('[role=alert]').hidden");
            visit.browser().shoot(folder.resolve("widget-offline-phone.png"));
            visit.offline(false);
            whatReadersDo(visit);
        }
    }

    private void whatReadersDo(WidgetVisit visit) throws Exception {
        visit.ask(QUESTION);
        visit.click("[part=copy]");
        visit.await(".querySelector('textarea')");
        visit.browser().shoot(folder.resolve("widget-copied-phone.png"));
        visit.ask("Is the Earth flat?");
        visit.click("[part=submit]");
        visit.await(".querySelector('[part=submitted]')");
        visit.browser().shoot(folder.resolve("widget-submitted-phone.png"));
        look(visit, "dark", 390);
        widget(visit, "?dir=rtl&lang=de", QUESTION, "widget-answered-rtl-dark-phone");
        visit.browser().open(OtherSite.UNLISTED + "/");
        visit.browser().await(WidgetVisit.HERE + ".field");
        visit.submit(QUESTION);
        visit.awaitNot(".querySelector('[role=alert]').hidden");
        visit.browser().shoot(folder.resolve("widget-unlisted-dark-phone.png"));
    }

    @Test
    void thePages() throws Exception {
        try (WidgetVisit visit = WidgetVisit.begin(start, script, profile)) {
            for (String colours : List.of("light", "dark")) {
                look(visit, colours, 900);
                page(visit, "", "home-" + colours);
                page(visit, "?q=" + QUESTION.replace(" ", "%20"), "page-answered-" + colours);
                page(visit, "claims/ukraine-targeted-putin-residence", "claim-" + colours);
                for (String language : TextLanguages.ALL) {
                    String named = "language=" + language;
                    String suffix = "-" + language + "-" + colours;
                    page(visit, "?" + named, "home" + suffix);
                    page(visit, "?q=" + QUESTION.replace(" ", "%20") + "&" + named, "page-answered" + suffix);
                    page(visit, "claims/ukraine-targeted-putin-residence?" + named, "claim" + suffix);
                    page(visit, "search?" + named, "search" + suffix);
                }
            }
            look(visit, "light", 390);
            for (String language : TextLanguages.ALL) {
                page(visit, "?q=Is%20the%20Earth%20flat%3F&language=" + language, "page-unknown-phone-" + language);
                page(
                        visit,
                        "?q=Did%20Ukraine%20kill%20Putin%20in%202019%3F&language=" + language,
                        "page-near-phone-" + language);
                page(visit, "claims/nowhere?language=" + language, "error-phone-" + language);
            }
            page(visit, "claims/ukraine-targeted-putin-residence", "claim-phone");
            page(visit, "search?q=Putin", "search-phone");
            page(visit, "topics/putin-residence", "topic-phone");
            page(visit, "topics", "topics-phone");
            page(visit, "claims/ukraine-targeted-putin-residence/revisions/1", "revision-phone");
        }
    }

    private void page(WidgetVisit visit, String path, String name) throws Exception {
        visit.browser().open(start + path);
        visit.browser().shoot(folder.resolve(name + ".png"));
    }

    private void widget(WidgetVisit visit, String query, String question, String name) throws Exception {
        visit.open(OtherSite.LISTED + "/" + query);
        visit.ask(question);
        visit.browser().shoot(folder.resolve(name + ".png"));
    }

    private static void look(WidgetVisit visit, String colours, int width) throws Exception {
        visit.browser()
                .call(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        visit.browser()
                .call(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 700, "deviceScaleFactor", 1, "mobile", width < 500));
    }
}
