package org.claimbook.answer.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.FreshStore;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.review.ReviewImport;
import org.claimbook.claim.review.ReviewListener;
import org.claimbook.claim.review.format.BadRecord;
import org.claimbook.claim.store.Claims;

/** A review whose date nobody can tell has an unknown date behind every door, and not today's. */
@QuarkusTest
@TestProfile(FreshStore.class)
@Order(2)
class UndatedReviewTest {
    private static final Path REVIEW = Path.of("src/test/resources/claimreview/field/dates/undated.json");

    @Inject
    ReviewImport reviews;

    @Inject
    Claims claims;

    @Inject
    IndexKeeper index;

    @BeforeEach
    void importReview() throws IOException {
        reviews.importFile(REVIEW, "en", new ReviewListener() {
            @Override
            public void readBytes(long read, long all) {
                assertThat(read).isPositive();
            }

            @Override
            public void bad(BadRecord bad) {
                throw new AssertionError(bad.toString());
            }
        });
        Ready.await(index);
        Ready.caughtUp(index, claims);
    }

    @Test
    void answersSayThatTheDateIsUnknown() {
        JsonPath answer = asked();

        assertThat(answer.getString("outcome")).isEqualTo("ANSWERED");
        assertThat(answer.getString("text"))
                .contains("No. Refuted, date unknown.")
                .doesNotContain("as of");
        assertThat(answer.getMap("assessment")).containsKey("verdict").doesNotContainKey("asOf");
    }

    @Test
    void pagesAndTheApiSayThatTheDateIsUnknown() {
        String id = asked().getString("claim.id");

        assertThat(given().accept("text/html").get("/claims/" + id).asString())
                .contains("date unknown")
                .doesNotContain("as of <time");
        assertThat(given().accept("text/html")
                        .queryParam("q", "Does the Lindenfeld carillon play at midnight?")
                        .get("/")
                        .asString())
                .contains("date unknown");
        JsonPath claim = given().get("/api/v1/claims/" + id).jsonPath();
        List<Map<String, Object>> assessments = claim.getList("assessments");
        assertThat(assessments).singleElement().satisfies(each -> assertThat(each)
                .doesNotContainKey("asOf"));
        assertThat(given().get("/api/v1/claims/" + id + "/claimreview")
                        .jsonPath()
                        .getString("datePublished"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void feedsSayThatTheDateIsUnknown(String format) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        given().get("/feeds/assessments." + format).asString())
                .contains("The Lindenfeld carillon plays at midnight.", "(Example Checks, date unknown)")
                .doesNotContain("(Example Checks, as of"));
    }

    @Test
    void revisionsHaveNoDateEither() {
        String id = asked().getString("claim.id");

        List<Map<String, Object>> assessments =
                given().get("/api/v1/claims/" + id + "/revisions/1").jsonPath().getList("claim.assessments");
        assertThat(assessments).singleElement().satisfies(each -> assertThat(each)
                .doesNotContainKey("asOf"));
        assertThat(given().accept("text/html")
                        .get("/claims/" + id + "/revisions/1")
                        .asString())
                .contains("date unknown")
                .doesNotContain("as of <time");
        given().get("/api/v1/claims/" + id + "/history").then().statusCode(200).body(not(containsString("asOf")));
    }

    private static JsonPath asked() {
        return given().queryParam("q", "Does the Lindenfeld carillon play at midnight?")
                .get("/api/v1/ask")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
