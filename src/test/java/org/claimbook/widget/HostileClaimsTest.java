package org.claimbook.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.write.ImportProgress;

/** Shows a claim that is full of markup, scripts, odd links, turned directions and endless words, wherever claims are shown. */
@QuarkusTest
@Tag("slow")
@Order(Integer.MAX_VALUE - 1)
class HostileClaimsTest {
    private static final String QUESTION = "Was the lighthouse of Zyxland painted green?";
    private static final String NOTHING_RAN_AND_ALL_FITS =
            "window.ran === undefined && document.documentElement.scrollWidth <= innerWidth";

    @Inject
    FactFiles facts;

    @Inject
    Claims claims;

    @Inject
    IndexKeeper index;

    @Inject
    WidgetScript script;

    @TestHTTPResource("/")
    URL start;

    @TempDir
    Path profile;

    private WidgetVisit visit;

    @BeforeEach
    void store() throws Exception {
        facts.importFiles(List.of(Path.of("src/test/resources/facts/hostile/hostile.yaml")), ImportProgress.NONE);
        Ready.await(index);
        Ready.caughtUp(index, claims);
        visit = WidgetVisit.begin(start, script, profile);
    }

    @AfterEach
    void close() {
        if (visit != null) {
            visit.close();
        }
    }

    @Test
    void nothingRunsOnPagesAndNothingStandsOut() throws Exception {
        visit.browser()
                .call(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", 360, "height", 700, "deviceScaleFactor", 1, "mobile", true));
        for (String path :
                List.of("", "topics", "topics/hostile-markup", "search?q=Zyxland", "search?q=" + "w".repeat(1_900))) {
            visit.browser().open(start + path);
            assertThat(visit.value(NOTHING_RAN_AND_ALL_FITS)).as(path).isEqualTo("true");
        }
        for (String path : List.of(
                "claims/hostile-markup", "claims/hostile-markup/revisions/1", "?q=" + QUESTION.replace(" ", "%20"))) {
            visit.browser().open(start + path);
            assertThat(visit.value("document.body.textContent")).contains("<script>window.ran = ", "</strong>");
            assertThat(visit.value("document.querySelectorAll('main iframe, main svg[onload], main img').length"))
                    .isEqualTo("0");
            assertThat(visit.value(NOTHING_RAN_AND_ALL_FITS)).as(path).isEqualTo("true");
            assertThat(visit.value("document.title")).contains("Claimbook");
        }
    }

    @Test
    void nothingRunsInThePageOfAnotherAndNothingStandsOut() throws Exception {
        visit.open(OtherSite.LISTED + "/?slug=hostile-markup");
        visit.ask(QUESTION);
        assertThat(visit.inside(".textContent")).contains("<script>window.ran = 6</script>");
        assertThat(visit.value("document.querySelector('claimbook-claim').shadowRoot.textContent"))
                .contains("<script>window.ran = 6</script>");
        assertThat(visit.value(NOTHING_RAN_AND_ALL_FITS)).isEqualTo("true");
    }

    /** The store refuses such links; the widget does not rely on that. */
    @Test
    void linksThatAreNotOfTheWebAreNoLinks() throws Exception {
        visit.open(OtherSite.LISTED + "/");
        visit.browser().evaluate("""
                window.fetch = async () => new Response(JSON.stringify({outcome: 'ANSWERED', lead: 'L', suggestions: [], question: {text: 'Q'},
                    claim: {text: 'C', url: 'data:text/html,x', permalink: 'javascript:window.ran=1'}, assessment: null,
                    statements: [{speaker: 'S', stance: 'SUPPORT', text: 'w'.repeat(10240), sources: [
                        {publisher: 'P', title: 'A', url: 'JavaScript:window.ran=2'}, {publisher: 'P', title: 'B', url: 'https://b.example/'}]}]}));
                document.querySelector('claimbook-ask').ask('Q').then(() => true)""");
        assertThat(visit.inside(".querySelectorAll('a').length")).isEqualTo("1");
        assertThat(visit.inside(".querySelector('a').href")).isEqualTo("https://b.example/");
        assertThat(visit.value(NOTHING_RAN_AND_ALL_FITS)).isEqualTo("true");
    }
}
