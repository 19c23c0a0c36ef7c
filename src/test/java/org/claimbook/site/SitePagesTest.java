package org.claimbook.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.conversation.queue.EditorTask;
import org.claimbook.conversation.queue.EditorTasks;

/** Reads pages as browsers and search engines do, without scripts. */
@QuarkusTest
class SitePagesTest {
    private static final String CLAIM = "/claims/ukraine-targeted-putin-residence";
    private static final String FACTS = "src/main/resources/facts/putin-residence.yaml";
    private static final String TOPIC = "/topics/putin-residence";

    @Inject
    EditorTasks tasks;

    @Inject
    IndexKeeper index;

    @Inject
    FactFiles facts;

    @BeforeEach
    void waitForTheIndex() {
        Ready.await(index);
    }

    @AfterEach
    void forgetWhatWasSent() {
        tasks.purge(Instant.now().plusSeconds(1));
    }

    @Test
    void theStartPageHasExamplesVerdictsAndTopics() {
        String page = browser().get("/").asString();

        assertThat(page).contains("<h2>For example</h2>", "<h2>Latest verdicts</h2>", "verdict-", "href=\"/topics/");
        assertThat(page.split("<button name=\"q\"", -1)).hasSize(4);
    }

    @Test
    void aClaimsPageHasAllThatIsOnRecord() {
        browser()
                .get(CLAIM)
                .then()
                .statusCode(200)
                .body(containsString("<a href=\"" + TOPIC + "\">"))
                .body(containsString("<h3>deny it ("))
                .body(containsString("<svg class=\"timeline\""))
                .body(containsString("<th scope=\"col\">Day</th>"))
                .body(containsString("<h2>On the same story</h2>"))
                .body(containsString("@misc{ukraine-targeted-putin-residence,"))
                .body(containsString("{{cite web |title="))
                .body(containsString("&amp;text=Refuted%3A%20%E2%80%9CUkraine%20targeted%20"))
                .body(containsString("<a href=\"mailto:?subject=Refuted%3A%20"))
                .body(containsString("&lt;claimbook-claim slug=&quot;ukraine-targeted-putin-residence&quot;"))
                .body(containsString("integrity=&quot;sha384-"))
                .body(containsString(CLAIM + "/revisions/"))
                .body(not(containsString("style=")))
                .body(not(containsString("onclick")));
    }

    @Test
    void aClaimsPageSaysWhatSearchEnginesDemandOfAFactCheck() throws Exception {
        JsonNode facts =
                new ObjectMapper(new YAMLFactory()).readTree(Path.of(FACTS).toFile());
        assertThat(facts.path("claims")).hasSizeGreaterThan(10);
        for (JsonNode claim : facts.path("claims")) {
            String address = "/claims/" + claim.path("slug").asText();
            String page = browser().get(address).asString();

            RichResults.check(markup(page), page, URI.create("http://localhost" + address));
        }
        JsonNode claimed = markup(browser().get(CLAIM).asString()).path("itemReviewed");
        assertThat(claimed.at("/author/name").asText()).isEqualTo("Russia");
        assertThat(claimed.at("/author/@type").asText()).isEqualTo("Organization");
    }

    @Test
    void whatNobodyHasReviewedWhoPublishesReviewsIsAClaim() throws Exception {
        String slug = "bridge-of-aldwick-cracked";
        facts.importFiles(List.of(Path.of("src/test/resources/site/no-reviewer.yaml")), ImportProgress.NONE);

        JsonNode markup = markup(browser().get("/claims/" + slug).asString());

        assertThat(markup.path("@type").asText()).isEqualTo("Claim");
        assertThat(markup.path("text").asText()).isEqualTo("The bridge of Aldwick is cracked.");
        assertThat(markup.at("/author/name").asText()).isEqualTo("Alma Holt");
        assertThat(markup.at("/author/@type").asText()).isEqualTo("Person");
        assertThat(markup.at("/appearance/0/url").asText()).isEqualTo("https://radio.example/bridge");
        JsonNode published = markup(browser().get("/claims/" + slug + "-too").asString());
        assertThat(published.at("/author/name").asText()).isEqualTo("Aldwick Gazette");
        assertThat(published.at("/author/url").asText()).isEqualTo("https://gazette.example");
        given().get("/api/v1/claims/" + slug + "/claimreview")
                .then()
                .body("'@type'", equalTo("Claim"))
                .body("reviewRating", nullValue())
                .body(
                        "'claimbook:record'.assessments[0].assessor",
                        equalTo("the engineers, as reported by Aldwick Radio"));
    }

    private static JsonNode markup(String page) throws Exception {
        String json = page.replaceFirst("(?s).*<script type=\"application/ld\\+json\">", "")
                .replaceFirst("(?s)</script>.*", "");
        return new ObjectMapper().readTree(json);
    }

    @Test
    void aLinkToAClaimUnfolds() {
        String page = browser().get(CLAIM).asString();
        String discovered = page.replaceFirst("(?s).*application/json\\+oembed\" title=\"[^\"]*\" href=\"", "")
                .replaceFirst("(?s)\".*", "");

        assertThat(page)
                .contains(
                        "<meta property=\"og:type\" content=\"article\">",
                        "<meta property=\"og:image\"",
                        "/card/REFUTED.png");
        given().urlEncodingEnabled(false)
                .get(discovered)
                .then()
                .statusCode(200)
                .body("version", equalTo("1.0"))
                .body("type", equalTo("rich"))
                .body("html", containsString("<claimbook-claim slug=\"ukraine-targeted-putin-residence\""))
                .body("width", equalTo(600));
        given().queryParam("url", "https://elsewhere.example" + CLAIM)
                .get("/oembed")
                .then()
                .statusCode(404);
        given().get("/oembed").then().statusCode(400).body("field", equalTo("url"));
        given().queryParam("url", "x")
                .queryParam("format", "xml")
                .get("/oembed")
                .then()
                .statusCode(501);
        given().get("/card/REFUTED.png").then().statusCode(200).contentType("image/png");
    }

    @Test
    void topicsListTheirClaims() {
        browser().get("/topics").then().statusCode(200).body(containsString("href=\"" + TOPIC + "\""));
        browser().get(TOPIC).then().statusCode(200).body(containsString("href=\"" + CLAIM + "\""));
        browser().get("/topics/nowhere").then().statusCode(404).contentType("text/html;charset=UTF-8");
    }

    @Test
    void oneSearchesByWordsAndNarrowsDown() {
        browser().get("/search").then().statusCode(200).body(containsString("Assessed last"));
        browser()
                .get("/search?q=drones&verdict=REFUTED&topic=putin-residence&in=en&from=2025-12-01&to=")
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + CLAIM + "\""))
                .body(containsString("<option value=\"REFUTED\" selected>"));
        browser()
                .get("/search?q=drones&verdict=REFUTED&topic=putin-residence&to=2001-01-01")
                .then()
                .body(containsString("No claim is like that"));
        browser()
                .get("/search?verdict=MAYBE")
                .then()
                .statusCode(400)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("verdict is none of"));
    }

    @Test
    void searchEnginesFindEveryClaim() {
        String robots =
                given().get("/robots.txt").then().statusCode(200).extract().asString();
        String sitemap = robots.replaceFirst("(?s).*Sitemap: ", "").strip();

        given().get(sitemap)
                .then()
                .statusCode(200)
                .contentType("application/xml;charset=UTF-8")
                .body(containsString(CLAIM + "</loc>"));
        given().get("/favicon.ico").then().statusCode(200);
    }

    @Test
    void errorsArePagesForBrowsersAndProblemsForPrograms() {
        for (String path : new String[] {"/claims/nowhere", "/topics/nowhere", "/claims/a/b", "/nowhere"}) {
            Response page = browser().get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.contentType()).as(path).isEqualTo("text/html;charset=UTF-8");
            assertThat(page.asString()).contains("<h1>There is nothing at this address</h1>", "class=\"ask\"");
        }
        given().get("/claims/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("No such claim"));
    }

    @Test
    void repliesAreCompressedForThoseWhoUnpackThem() {
        for (String path : new String[] {"/", CLAIM, "/page.css", "/widget.js", "/api/v1" + CLAIM}) {
            assertThat(given().header("Accept-Encoding", "gzip").get(path).header("Content-Encoding"))
                    .as(path)
                    .isEqualTo("gzip");
        }
    }

    @Test
    void withoutScriptsOneSubmitsAQuestionAndReportsAMistake() {
        browser()
                .get("/?q=Did+the+moon+over+Quarzheim+fall%3F")
                .then()
                .body(containsString("<form action=\"/questions\" method=\"post\">"));
        browser()
                .formParam("question", "Did the moon over Quarzheim fall?")
                .post("/questions")
                .then()
                .statusCode(200)
                .body(containsString("Sent to the editors"));
        browser()
                .formParam("mistake", "<b>The day is wrong</b>")
                .post(CLAIM + "/report")
                .then()
                .statusCode(200)
                .body(containsString("&lt;b&gt;The day is wrong"));
        browser().formParam("mistake", " ").post(CLAIM + "/report").then().statusCode(400);

        assertThat(tasks.open(1_000))
                .filteredOn(task -> task.text().equals("<b>The day is wrong</b>"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(EditorTask.Kind.MISTAKE);
                    assertThat(task.claim()).isEqualTo("ukraine-targeted-putin-residence");
                });
        assertThat(tasks.open(1_000))
                .filteredOn(task -> task.text().equals("Did the moon over Quarzheim fall?"))
                .hasSize(1);
    }

    private static RequestSpecification browser() {
        return given().header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    }
}
