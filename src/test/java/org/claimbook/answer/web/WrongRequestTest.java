package org.claimbook.answer.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.answer.Ready;

/** Sends what is no question: the answer names the field and the reason. */
@QuarkusTest
class WrongRequestTest {
    private static final String PROBLEM = "application/problem+json";

    @BeforeEach
    void waitForTheIndex() {
        Ready.await();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/answer/wrong-bodies.csv", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void wrongBodies(String body, String field, String reason) {
        post(body)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("status", equalTo(400))
                .body("field", equalTo(field))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", containsString(reason))
                .body("detail", containsString(reason));
    }

    @Test
    void aQuestionMayHaveTwoThousandCharactersAndNotOneMore() {
        post("{\"question\": \"%s\"}".formatted("a".repeat(2000))).statusCode(200);
        post("{\"question\": \"%s\"}".formatted("a".repeat(2001)))
                .statusCode(400)
                .body("field", equalTo("question"))
                .body("detail", containsString("more than 2000"));
    }

    @Test
    void anEmptyBodyAndWhatIsNotUtf8AreNoJson() {
        post("").statusCode(400).body("field", equalTo("body"));
        given().contentType(ContentType.JSON)
                .body("{\"question\": \"Zürich?\"}".getBytes(StandardCharsets.ISO_8859_1))
                .post("/api/v1/ask")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("field", equalTo("body"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        post("{\"question\": \"%s\"}".formatted("a".repeat(AskBody.MAX_BYTES)))
                .statusCode(413)
                .contentType(PROBLEM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/v1/ask                                | q      | is missing
                    /api/v1/ask?q=                             | q      | is missing or empty
                    /api/v1/ask?q=%20%20                       | q      | is blank
                    /api/v1/ask?q=a%01b                        | q      | U+0001
                    /api/v1/ask?q=a&asOf=31.12.2025            | asOf   | "31.12.2025"
                    /api/v1/ask?q=a&asOf=2025-02-30            | asOf   | "2025-02-30"
                    /api/v1/ask?q=a&language=english           | language | "english"
                    /api/v1/ask?q=a&language=zz                | language | is no language of ISO 639-1: "zz"
                    /api/v1/claims/search                      | q      | is missing
                    /api/v1/claims/search?q=a&limit=0          | limit  | "0"
                    /api/v1/claims/search?q=a&limit=101        | limit  | "101"
                    /api/v1/claims/search?q=a&limit=ten        | limit  | "ten"
                    /api/v1/claims/search?q=a&offset=-1        | offset | "-1"
                    /api/v1/claims/ukraine-targeted-putin-residence?asOf=x | asOf | "x"
                    """)
    void wrongParameters(String path, String field, String reason) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("field", equalTo(field))
                .body("detail", containsString(reason));
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        given().contentType(ContentType.TEXT)
                .body("Did it?")
                .post("/api/v1/ask")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        given().delete("/api/v1/ask").then().statusCode(405).contentType(PROBLEM);
        given().get("/api/v1/nothing").then().statusCode(404).contentType(PROBLEM);
        given().get("/api/v1/claims/no-such-claim")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("detail", containsString("no-such-claim"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/ask")
                .then();
    }
}
