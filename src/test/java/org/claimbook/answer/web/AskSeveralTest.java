package org.claimbook.answer.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.answer.Ready;

/** Asks or states several things in one message. */
@QuarkusTest
class AskSeveralTest {
    @BeforeEach
    void waitForTheIndex() {
        Ready.await();
    }

    private static ValidatableResponse ask(String message) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("question", message))
                .post("/api/v1/ask")
                .then();
    }

    @Test
    void eachQuestionOfAMessageIsAnswered() {
        ask("Hello! Did Ukraine target Putin's residence? And what did Modi say? Did Belgium buy a zoo in Paris?")
                .statusCode(200)
                .body("outcome", equalTo("ANSWERED"))
                .body("claim.id", equalTo("ukraine-targeted-putin-residence"))
                .body("question.text", equalTo("Did Ukraine target Putin's residence?"))
                .body("more", hasSize(2))
                .body("more[0].statements[0].speaker", equalTo("Narendra Modi"))
                .body("more[1].outcome", equalTo("UNKNOWN"))
                .body("more[1].claim", nullValue())
                .body("more.more.flatten()", empty())
                .body(
                        "text",
                        startsWith("“Did Ukraine target Putin's residence?”\nNo. Refuted, as of 31 December 2025."))
                .body("text", containsString("“And what did Modi say?”"))
                .body("text", containsString("“Did Belgium buy a zoo in Paris?”\nNot in our records"));
    }

    @Test
    void eachStatementOfAMessageIsAnswered() {
        ask("Kyiv tried to kill Putin and Modi said he was deeply concerned. Finland joined NATO.")
                .statusCode(200)
                .body("claim.id", equalTo("ukraine-targeted-putin-residence"))
                .body("more", hasSize(2))
                .body("more[0].claim.id", equalTo("modi-deeply-concerned"))
                .body("more[1].outcome", equalTo("UNKNOWN"))
                .body("text", containsString("“Finland joined NATO.”"))
                .body("leftOut", contains("Finland joined NATO."));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/answer/left-out.psv", delimiter = '|', useHeadersInDisplayName = true)
    void whatHasNoAnswerIsNamed(String message, String leftOut, String text) {
        ask(message)
                .statusCode(200)
                .body("claim.id", equalTo("ukraine-targeted-putin-residence"))
                .body("leftOut", equalTo(List.of(leftOut.split(" // "))))
                .body("more.leftOut.flatten()", empty())
                .body("text", containsString(text));
    }

    @Test
    void whatIsNotOnRecordIsNamedBesideWhatIsNotClear() {
        ask("Finland joined NATO. Modi denied it.")
                .statusCode(200)
                .body("outcome", equalTo("UNKNOWN"))
                .body("more", empty())
                .body("leftOut", contains("Finland joined NATO.", "Modi denied it."));
    }

    @Test
    void aClaimAskedForTwiceIsAnsweredOnce() {
        ask("Did Ukraine target Putin's residence? Did Ukraine really attack Putin's home?")
                .body("claim.id", equalTo("ukraine-targeted-putin-residence"))
                .body("more", empty())
                .body("leftOut", empty());
    }
}
