package org.claimbook.answer.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.answer.Offering;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.store.Claims;

/** Asks the service, with the shipped facts, over REST. */
@QuarkusTest
class AskTest {
    @TestHTTPResource("/")
    String root;

    @Inject
    IndexKeeper index;

    @Inject
    Claims claims;

    @BeforeEach
    void waitForTheIndex() {
        Ready.await(index);
    }

    @Test
    void theMainQuestionIsAnsweredWithAssessmentStatementsAndSources() {
        ask("Did Ukraine target Putin's residence?")
                .statusCode(200)
                .body("outcome", equalTo("ANSWERED"))
                .body("question.intent", equalTo("CHECK"))
                .body("question.language", equalTo("en"))
                .body("claim.id", equalTo("ukraine-targeted-putin-residence"))
                .body("claim.url", equalTo(root + "claims/ukraine-targeted-putin-residence"))
                .body("assessment.verdict", equalTo("REFUTED"))
                .body("assessment.asOf", equalTo("2025-12-31"))
                .body("assessment.revision", equalTo(1))
                .body("statements[0].speaker", equalTo("US national security officials"))
                .body("statements[0].stance", equalTo("DENY"))
                .body("statements.find { it.speaker == 'Russia' }.stance", equalTo("SUPPORT"))
                .body("statements.find { it.speaker == 'Ukraine' }.stance", equalTo("DENY"))
                .body("statements.sources.flatten().publisher", hasItem("The Wall Street Journal"))
                .body("polarity", equalTo("SAME"))
                .body("confidence", greaterThan(0.5f))
                .body("why", not(empty()))
                .body("more", empty())
                .body("suggestions", hasSize(lessThanOrEqualTo(3)))
                .body("suggestions.claim", not(hasItem("ukraine-targeted-putin-residence")))
                .body("lead", equalTo("No. Refuted, as of 31 December 2025."))
                .body("answersQuestion", equalTo("NO"))
                .body("text", startsWith("No. Refuted, as of 31 December 2025.\n"))
                .body("text", containsString("[1] The Wall Street Journal"));
    }

    @Test
    void statementsThatAnswerTheIntentComeFirst() {
        ask("How many drones does Russia say it intercepted?")
                .body("statements[0].speaker", equalTo("Russia's defence ministry"))
                .body("statements[0].text", containsString("91"));
        ask("What did Modi say?")
                .body("statements[0].speaker", equalTo("Narendra Modi"))
                .body("statements[0].text", containsString("deeply concerned"));
        ask("Who called it a heinous act?")
                .body("statements[0].speaker", equalTo("Shehbaz Sharif"))
                .body("statements[0].text", containsString("heinous act"));
    }

    @Test
    void theOppositeIsAnsweredTheOtherWayRound() {
        ask("Did Ukraine not target Putin's residence?")
                .body("claim.id", equalTo("ukraine-targeted-putin-residence"))
                .body("polarity", equalTo("REVERSED"))
                .body("answersQuestion", equalTo("YES"))
                .body("lead", startsWith("Yes. Refuted, as of 31 December 2025, is the opposite: “Ukraine targeted"));
    }

    @Test
    void aNearMissIsOfferedWithWhatDiffersAndHasNoVerdict() {
        ask("Did Ukraine attack Lukashenko's residence?")
                .statusCode(200)
                .body("outcome", equalTo("AMBIGUOUS"))
                .body("claim", nullValue())
                .body("assessment", nullValue())
                .body("statements", empty())
                .body("suggestions[0].differs[0]", containsString("Lukashenko"))
                .body("text", containsString("It does not say"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did Macron say about it?",
                "Is the Earth flat?",
                "🤷🏽‍♀️🔥🔥",
                "هل استهدفت أوكرانيا مقر إقامة ماكرون؟",
                "hello"
            })
    void whatTheRecordsDoNotHaveIsUnknownAndHasNoVerdict(String question) {
        ask(question)
                .statusCode(200)
                .body("outcome", equalTo("UNKNOWN"))
                .body("question.text", equalTo(question))
                .body("$", org.hamcrest.Matchers.hasKey("claim"))
                .body("claim", nullValue())
                .body("assessment", nullValue())
                .body("statements", empty())
                .body("polarity", nullValue())
                .body("confidence", nullValue())
                .body("why", empty())
                .body("suggestions", hasSize(lessThanOrEqualTo(3)))
                .body("text", not(containsString("Refuted")));
    }

    @Test
    void anOfferSaysWhatDiffersAndNothingOfItsVerdict() {
        Offering.whateverIsAsked(claims, "in 2019", "with whom");

        String reply = ask("Did Ukraine try to kill Putin in 2019?")
                .statusCode(200)
                .body("outcome", equalTo("AMBIGUOUS"))
                .body(
                        "suggestions",
                        equalTo(List.of(Map.of(
                                "claim",
                                Offering.CLAIM,
                                "question",
                                "Did Ukraine try to kill Putin?",
                                "differs",
                                List.of("in 2019", "with whom")))))
                .body("text", containsString("It does not say “in 2019” or with whom."))
                .extract()
                .asString();

        Offering.assertNoVerdict(claims, reply);
    }

    @Test
    void twoThousandCharactersOfNoiseAreUnknown() {
        ask("qz§x ".repeat(400)).statusCode(200).body("outcome", equalTo("UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did Ky\u00ADiv try to ki\u00ADll Pu\u00ADtin?",
                "Did Ky\u200Biv try to kill Putin\u2060?",
                "𝗗𝗶𝗱 𝗞𝘆𝗶𝘃 𝘁𝗿𝘆 𝘁𝗼 𝗸𝗶𝗹𝗹 𝗣𝘂𝘁𝗶𝗻?",
                "Ｄｉｄ　Ｋｙｉｖ　ｔｒｙ　ｔｏ　ｋｉｌｌ　Ｐｕｔｉｎ？",
            })
    void lettersAreReadHoweverTheyAreStyledAndKeptAsTyped(String question) {
        ask(question)
                .statusCode(200)
                .body("claim.id", equalTo("ukraine-targeted-putin-residence"))
                .body("question.text", equalTo(question));
    }

    @Test
    void theAssessmentOfADayIsAsked() {
        Map<String, String> asked = Map.of("question", "Did Ukraine target Putin's residence?", "asOf", "2025-12-30");
        given().contentType(ContentType.JSON)
                .body(asked)
                .post("/api/v1/ask")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("UNKNOWN"))
                .body("claim", nullValue())
                .body("assessment", nullValue());
        given().queryParam("q", "Did Ukraine target Putin's residence?")
                .queryParam("asOf", "2026-01-15")
                .get("/api/v1/ask")
                .then()
                .body("assessment.verdict", equalTo("REFUTED"))
                .body("claim.revision", equalTo(1))
                .body(
                        "claim.permalink",
                        equalTo(root + "claims/ukraine-targeted-putin-residence/revisions/1?asOf=2026-01-15"));
    }

    @Test
    void anAnswerByLinkCanBeCached() {
        String tag = byLink().statusCode(200)
                .header("Cache-Control", containsString("max-age="))
                .body("assessment.verdict", equalTo("REFUTED"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .queryParam("q", "Did Ukraine target Putin's residence?")
                .get("/api/v1/ask")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));
        given().queryParam("q", "Did Ukraine target Putin's residence?")
                .head("/api/v1/ask")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));
    }

    @Test
    void claimsAreRanked() {
        given().queryParam("q", "drones intercepted near Novgorod")
                .queryParam("limit", 5)
                .get("/api/v1/claims/search")
                .then()
                .statusCode(200)
                .body("claims", hasSize(5))
                .body("claims.claim.id", hasItems("russia-intercepted-91-drones"))
                .body("claims[0].score", greaterThan(0f))
                .body("claims[0].claim.text", notNullValue());
        String second = given().queryParam("q", "drones intercepted near Novgorod")
                .get("/api/v1/claims/search")
                .path("claims[1].claim.id");
        given().queryParam("q", "drones intercepted near Novgorod")
                .queryParam("limit", 1)
                .queryParam("offset", 1)
                .get("/api/v1/claims/search")
                .then()
                .body("claims.claim.id", equalTo(java.util.List.of(second)));
    }

    private static ValidatableResponse byLink() {
        return given().queryParam("q", "Did Ukraine target Putin's residence?")
                .get("/api/v1/ask")
                .then();
    }

    private static ValidatableResponse ask(String question) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post("/api/v1/ask")
                .then();
    }
}
