package org.claimbook.draft.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.store.Claims;

/** Sends articles to the running service. */
@QuarkusTest
class DraftsTest {
    private static final String ARTICLE =
            "Narendra Modi said on Monday that the bridge was safe. A fisherman said it was not.";

    @Inject
    Keys keys;

    @Inject
    Claims claims;

    private RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + keys.create(role, "Eva", null))
                .contentType(ContentType.JSON);
    }

    private ValidatableResponse draft(Object body) {
        return as(Role.EDITOR).body(body).post("/api/v1/drafts").then();
    }

    @Test
    void statementsAreProposedWithTheirPlaceInTheText() {
        draft(Map.of("text", ARTICLE, "publishedOn", "2026-03-04"))
                .statusCode(200)
                .body("statements", hasSize(2))
                .body("statements[0].content.text", equalTo("the bridge was safe"))
                .body("statements[0].content.begin", equalTo(ARTICLE.indexOf("the bridge")))
                .body("statements[0].content.end", equalTo(ARTICLE.indexOf(". A fisherman")))
                .body("statements[0].speaker", equalTo("Narendra Modi"))
                .body("statements[0].speakerId", equalTo("modi"))
                .body("statements[0].saidOn", equalTo("2026-03-02"))
                .body("statements[0].stance", equalTo("SUPPORT"))
                .body("statements[1].speakerId", nullValue())
                .body("stored", nullValue());
    }

    @Test
    void ofAPageTheOffsetsCountInTheTextThatIsSentBack() throws IOException {
        String html = Files.readString(Path.of("src/test/resources/draft/vaccine-recall.html"));
        var reply = draft(Map.of("html", html)).statusCode(200).extract().jsonPath();
        String text = reply.getString("text");

        assertThat(reply.getString("publishedOn")).isEqualTo("2026-10-14");
        List<Map<String, Object>> parts = reply.getList("statements.content");
        assertThat(parts).isNotEmpty().allSatisfy(part -> assertThat(
                        text.substring((Integer) part.get("begin"), (Integer) part.get("end")))
                .isEqualTo(part.get("text")));
    }

    @Test
    void draftsAreStoredOnlyWhenAskedForAndNeverPublished() {
        long before = claims.publishedCount();
        Map<String, Object> body = Map.of(
                "text",
                ARTICLE,
                "store",
                Map.of(
                        "topic", Map.of("id", "bridge", "title", "The bridge"),
                        "source", Map.of("id", "bridge-news", "publisher", "Bridge News", "title", "Is it safe?")));
        String id = draft(body)
                .statusCode(200)
                .body("stored.claims", hasSize(1))
                .body("stored.left", contains("it was not"))
                .extract()
                .path("stored.claims[0]");

        Claim claim = claims.bySlug(id).orElseThrow();
        assertThat(claim.status()).isEqualTo(ClaimStatus.DRAFT);
        assertThat(claim.text()).isEqualTo("The bridge was safe.");
        assertThat(claim.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.speaker().slug()).isEqualTo("modi");
            assertThat(statement.text()).isEqualTo("the bridge was safe");
            assertThat(statement.sources()).extracting("publisher").containsExactly("Bridge News");
        });
        assertThat(claim.assessments()).isEmpty();
        given().get("/api/v1/claims/" + id).then().statusCode(404);
        as(Role.EDITOR)
                .get("/api/v1/audit?subject=" + id)
                .then()
                .body("entries[0].action", equalTo("CREATED"))
                .body("entries[0].actor", startsWith("Eva ("))
                .body("entries[0].reason", equalTo("drafted from the article 'Is it safe?'"));
        assertThat(claims.publishedCount()).isEqualTo(before);

        draft(body).body("stored.claims", hasSize(0)).body("stored.there", hasItem(id));
        assertThat(claims.bySlug(id).orElseThrow().change()).as("left alone").isEqualTo(claim.change());
    }

    @Test
    void onlyEditorsMay() {
        given().contentType(ContentType.JSON)
                .body(Map.of("text", ARTICLE))
                .post("/api/v1/drafts")
                .then()
                .statusCode(401);
        as(Role.READER)
                .body(Map.of("text", ARTICLE))
                .post("/api/v1/drafts")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {}                                                 | text             | text is missing, and so is html
                    {"text": "a", "html": "b"}                         | text             | text and html are both there
                    {"text": " "}                                      | text             | text is blank
                    {"html": "<p></p>"}                                | html             | html is blank
                    {"text": 7}                                        | text             | text is not a text: "7"
                    {"text": "a", "publishedOn": "soon"}               | publishedOn      | publishedOn is not a day
                    {"text": "a", "publish": true}                     | publish          | publish is not a field of this request
                    {"text": "a", "store": 1}                          | store            | store is not a JSON object: "1"
                    {"text": "a", "store": {}}                         | store.source     | store.source is missing; store.topic is missing
                    {"text": "a", "store": {"topic": {"id": "a b", "title": "t"}, "source": {}}} | store.source.id | store.source.id is missing; store.source.publisher is missing or blank; store.source.title is missing or blank; store.topic.id is not a slug: "a b"
                    [                                                  | body             | body is not JSON
                    """)
    void wrongBodiesGetAnErrorThatNamesTheField(String body, String field, String detail) {
        draft(body).statusCode(400).body("field", equalTo(field)).body("detail", startsWith(detail));
    }
}
