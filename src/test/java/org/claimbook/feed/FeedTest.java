package org.claimbook.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import jakarta.inject.Inject;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.claim.facts.FactFiles;
import org.claimbook.verdict.Harbour;

/** Reads the feeds of the running service with a reader of others' making. */
@QuarkusTest
class FeedTest {
    private static final String TEXT = "The NAME of \"NAME\" was <b>shut</b> & locked ]]> by the master's men.";

    @Inject
    FactFiles files;

    private Harbour harbour(String name, String step, int entries) {
        Harbour harbour = new Harbour(files, name);
        harbour.reach(step);
        awaitEntries(name, entries);
        return harbour;
    }

    private static void awaitEntries(String topic, int entries) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/feeds/topics/" + topic + ".json")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(entries)));
    }

    private static SyndFeed read(String path) throws FeedException {
        Response response = given().get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return new SyndFeedInput().build(new StringReader(response.asString()));
    }

    @Test
    void theThreeFormatsTellTheSame() throws FeedException {
        harbour("buoy", "3-changed", 3);

        SyndFeed atom = read("/feeds/topics/buoy.atom");
        SyndFeed rss = read("/feeds/topics/buoy.rss");
        Response json = given().get("/feeds/topics/buoy.json");

        assertThat(List.of(atom.getFeedType(), rss.getFeedType())).containsExactly("atom_1.0", "rss_2.0");
        assertThat(atom.getTitle())
                .isEqualTo("The buoy & the <storm> – Claimbook")
                .isEqualTo(rss.getTitle());
        assertThat(atom.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly(
                        "Not enough evidence → Supported: " + TEXT.replace("NAME", "buoy"),
                        "Not enough evidence, explained anew: " + TEXT.replace("NAME", "buoy"),
                        "Not enough evidence: " + TEXT.replace("NAME", "buoy"))
                .isEqualTo(rss.getEntries().stream().map(SyndEntry::getTitle).toList())
                .isEqualTo(json.jsonPath().getList("items.title"));
        assertThat(atom.getEntries())
                .extracting(SyndEntry::getUri)
                .doesNotHaveDuplicates()
                .isEqualTo(rss.getEntries().stream().map(SyndEntry::getUri).toList())
                .isEqualTo(json.jsonPath().getList("items.id"));
        assertThat(atom.getEntries().getFirst().getContents().getFirst().getValue())
                .isEqualTo(
                        "The verdict was “Not enough evidence” and is “Supported” now. The log book <was> found & says so."
                                + " (Harbour News, as of 3 February 2026)")
                .isEqualTo(rss.getEntries().getFirst().getDescription().getValue())
                .isEqualTo(json.jsonPath().getString("items[0].content_text"));
        assertThat(atom.getEntries().getFirst().getLink())
                .endsWith("/claims/buoy-was-shut")
                .startsWith("http://");
        assertThat(rss.getEntries().getFirst().getPublishedDate())
                .isEqualTo(atom.getEntries().getFirst().getUpdatedDate());
    }

    @Test
    void jsonFeedSaysOldAndNewVerdict() {
        harbour("raft", "3-changed", 3);

        given().get("/feeds/topics/raft.json")
                .then()
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("feed_url", containsString("/feeds/topics/raft.json"))
                .body("items[0]._claimbook.before", equalTo("NOT_ENOUGH_EVIDENCE"))
                .body("items[0]._claimbook.verdict", equalTo("SUPPORTED"))
                .body("items[0]._claimbook.kind", equalTo("CHANGED"))
                .body("items[0]._claimbook.revision", equalTo(3))
                .body("items._claimbook.topic", equalTo(List.of("raft", "raft", "raft")));
        given().get("/feeds/assessments.json")
                .then()
                .body("items._claimbook.topic", hasItem("raft"))
                .body("items._claimbook.topic.unique().size()", greaterThan(1));
    }

    @Test
    void idsStayWhenNewEntriesCome() {
        Harbour harbour = harbour("ramp", "1-published", 1);
        String first = given().get("/feeds/topics/ramp.json").jsonPath().getString("items[0].id");

        harbour.reach("2-revised");
        awaitEntries("ramp", 2);

        assertThat(given().get("/feeds/topics/ramp.json").jsonPath().getString("items[1].id"))
                .isEqualTo(first);
    }

    @Test
    void aWithdrawnClaimIsToldWithoutItsVerdict() throws FeedException {
        Harbour harbour = harbour("lock", "3-changed", 3);
        harbour.reach("4-retracted");
        awaitEntries("lock", 1);

        SyndFeed atom = read("/feeds/topics/lock.atom");

        assertThat(atom.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("Withdrawn: " + TEXT.replace("NAME", "lock"));
        assertThat(atom.getEntries().getFirst().getContents().getFirst().getValue())
                .isEqualTo("The editors withdrew this claim; its verdict no longer stands: “Supported”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void whoHasReadAllIsToldSo(String format) {
        Harbour harbour = harbour("keel" + format, "1-published", 1);
        String path = "/feeds/topics/keel" + format + "." + format;
        await().atMost(Duration.ofSeconds(10)).until(() -> given().get(path).header("Last-Modified") != null);
        Response read = given().get(path);

        given().header("If-None-Match", read.header("ETag")).get(path).then().statusCode(304);
        given().header("If-Modified-Since", read.header("Last-Modified"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", read.header("ETag"));

        harbour.reach("2-revised");
        awaitEntries("keel" + format, 2);
        given().header("If-None-Match", read.header("ETag")).get(path).then().statusCode(200);
    }

    @Test
    void aTopicOfWhichNothingIsKnownIsAProblem() {
        given().get("/feeds/topics/no-such-topic.atom")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no topic 'no-such-topic' with an assessed claim"));
        given().get("/feeds/assessments.pdf").then().statusCode(404);
    }

    @Test
    void whatXmlCannotWriteIsReplaced() {
        assertThat(FeedText.legal("a\uFFFEb\uD800c\u0001d 😀")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd 😀");
    }
}
