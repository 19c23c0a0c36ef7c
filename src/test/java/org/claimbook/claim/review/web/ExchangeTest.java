package org.claimbook.claim.review.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;

/** Imports and exports over HTTP. */
@QuarkusTest
class ExchangeTest {
    private static final String CLAIM = "ukraine-targeted-putin-residence";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    Keys keys;

    @Test
    void aClaimIsAClaimReviewWithARecord() {
        given().get("/api/v1/claims/" + CLAIM + "/claimreview")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@type'", equalTo("ClaimReview"))
                .body("claimReviewed", containsString("drone operation"))
                .body("reviewRating.alternateName", equalTo("Refuted"))
                .body("reviewRating.ratingValue", equalTo(1))
                .body("url", containsString("/claims/" + CLAIM))
                .body("'claimbook:record'.statements", hasSize(org.hamcrest.Matchers.greaterThan(5)));
        given().accept("application/ld+json")
                .get("/api/v1/claims/" + CLAIM)
                .then()
                .contentType("application/ld+json")
                .body("'@type'", equalTo("ClaimReview"));
        given().accept("*/*").get("/api/v1/claims/" + CLAIM).then().contentType("application/json");
        given().get("/api/v1/claims/nowhere/claimreview").then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void aTableHasNoCellThatASpreadsheetWouldReckon() throws IOException {
        for (String begin : new String[] {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "＝1"}) {
            given().header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Bo", null))
                    .contentType("application/ld+json")
                    .body("""
                            {"@type": "ClaimReview", "claimReviewed": "%s is a formula.", "url": "https://sums.example/%d",
                             "author": {"name": "%s Checks"}, "reviewRating": "False"}""".formatted(begin, begin.hashCode(), begin))
                    .post("/api/v1/imports")
                    .then()
                    .statusCode(200);
        }
        String table = given().get("/api/v1/export?format=csv").asString();

        List<String> cells = CSVParser.parse(table, CSVFormat.RFC4180).stream()
                .flatMap(CSVRecord::stream)
                .toList();
        assertThat(cells).contains("'=HYPERLINK(1) is a formula.", "'@SUM(1) Checks");
        assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+\\-@＝＋－＠\\t\\r].*"));
        given().header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Bo", null))
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("bad", hasSize(0));
    }

    @Test
    void theClaimsPageHoldsItInAScriptThatNothingCanEnd() throws IOException {
        given().header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Bo", null))
                .contentType("application/ld+json")
                .body("""
                        {"@type": "ClaimReview", "claimReviewed": "A script said ‹ &lt;/script&gt;&lt;img src=x&gt; › there.",
                         "url": "https://script.example/1", "author": {"name": "Script Checks"}, "reviewRating": "False"}""")
                .post("/api/v1/imports")
                .then()
                .statusCode(200);
        String ndjson = given().get("/api/v1/export?format=ndjson").asString();
        JsonNode claim = ndjson.lines()
                .map(ExchangeTest::tree)
                .filter(each -> each.path("url").asText().startsWith("https://script.example"))
                .findFirst()
                .orElseThrow();
        String html = given().get(
                        "/claims/" + claim.at("/claimbook:record/slug").asText())
                .asString();

        String json = Jsoup.parse(html)
                .select("script[type=application/ld+json]")
                .first()
                .data();
        assertThat(tree(json).path("claimReviewed").asText()).contains("</script><img src=x>");
        assertThat(json).doesNotContain("<", ">", "&");
        assertThat(html).doesNotContain("<img src=x>");
    }

    @Test
    void whatIsPublishedIsForEverybodyTheRestForReaders() {
        assertThat(given().get("/api/v1/export?format=csv")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString())
                .startsWith("claimReviewed,url,datePublished");
        given().get("/api/v1/export")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .header("Content-Disposition", "attachment; filename=claimbook.jsonld")
                .body("'@type'", equalTo("DataFeed"));
        given().get("/api/v1/export?status=all").then().statusCode(401).contentType(PROBLEM);
        given().header("Authorization", "Bearer " + keys.create(Role.READER, "Cy", null))
                .get("/api/v1/export?status=all&format=ndjson")
                .then()
                .statusCode(200);
        given().get("/api/v1/export?format=xml").then().statusCode(400).body("field", equalTo("format"));
        given().get("/api/v1/export?status=secret").then().statusCode(400).body("field", equalTo("status"));
    }

    @Test
    void editorsImport() throws IOException {
        byte[] body = Files.readAllBytes(Path.of("src/test/resources/claimreview/array.json"));
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/imports")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + keys.create(Role.READER, "Cy", null))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
        String editor = "Bearer " + keys.create(Role.EDITOR, "Bo", null);
        given().header("Authorization", editor)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("added", equalTo(5))
                .body("unmapped.'Half Flip'", equalTo(1))
                .body("bad", hasSize(4))
                .body("bad[0].line", equalTo(4))
                .body("bad[0].reason", equalTo("claimReviewed: is missing"));
    }

    @Test
    void whatIsNoClaimReviewIsRefused() {
        String editor = "Bearer " + keys.create(Role.EDITOR, "Bo", null);
        given().header("Authorization", editor)
                .contentType("text/plain")
                .body("topic: {slug: a, title: A}")
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("field", equalTo("body"));
        given().header("Authorization", editor)
                .contentType("application/json")
                .body("[]")
                .post("/api/v1/imports?language=english")
                .then()
                .statusCode(400)
                .body("field", equalTo("language"));
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
