package org.claimbook.answer.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

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
        assertThat(answer.getString("text")).contains("Refuted, date unknown: ").doesNotContain("as of");
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

    private static JsonPath asked() {
        return given().queryParam("q", "Does the Lindenfeld carillon play at midnight?")
                .get("/api/v1/ask")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
