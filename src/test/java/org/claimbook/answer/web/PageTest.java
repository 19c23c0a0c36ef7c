package org.claimbook.answer.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.Offering;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.store.Claims;

/** Reads the pages as they come from the server, without scripts. */
@QuarkusTest
class PageTest {
    @Inject
    IndexKeeper index;

    @Inject
    Claims claims;

    @BeforeEach
    void waitForTheIndex() {
        Ready.await(index);
    }

    @Test
    void theStartPageHasAFormAndNothingFromElsewhere() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString("<form class=\"ask\""))
                .body(not(containsString("onclick")));
    }

    @Test
    void thePageAnswers() {
        page("Did Ukraine target Putin's residence?")
                .statusCode(200)
                .body(containsString(
                        "<p class=\"lead lead-NO\" dir=\"auto\"><strong>No. Refuted, as of 31 December 2025."))
                .body(containsString("verdict-REFUTED"))
                .body(containsString("<strong>Refuted</strong> as of <time datetime=\"2025-12-31\">31 December 2025"))
                .body(containsString("href=\"/claims/ukraine-targeted-putin-residence\""))
                .body(containsString("Russia&#39;s defence ministry"))
                .body(containsString("The Wall Street Journal"))
                .body(containsString("Ask next"));
    }

    @Test
    void thePageAnswersEachQuestionOfAMessage() {
        page("Did Ukraine target Putin's residence? What did Modi say? Did Belgium buy a zoo in Paris?")
                .statusCode(200)
                .body(containsString("verdict-REFUTED"))
                .body(containsString("You also asked"))
                .body(containsString("<button name=\"q\" value=\"What did Modi say?\""))
                .body(containsString("<p dir=\"auto\">Did Belgium buy a zoo in Paris?</p>"))
                .body(containsString("Not in our records"));
    }

    @Test
    void thePageSaysWhatItLeftOut() {
        page("Kyiv tried to kill Putin. Modi denied it.")
                .statusCode(200)
                .body(containsString("verdict-REFUTED"))
                .body(
                        containsString(
                                "<p class=\"notice\">Left out, as it is not clear by itself: <bdi>“Modi denied it.”</bdi></p>"));
    }

    @Test
    void thePageSaysWhenTheRecordsHaveNothing() {
        page("Is the Earth flat?")
                .statusCode(200)
                .body(containsString("Not in our records"))
                .body(not(containsString("verdict-")));
    }

    @Test
    void anOfferSaysWhatDiffersAndNothingOfItsVerdict() {
        Offering.whateverIsAsked(claims, "in 2019", "<b>שלום</b>");

        String page = page("Did Ukraine try to kill Putin in 2019?")
                .statusCode(200)
                .body(containsString("<h2>Not on record as you asked it</h2>"))
                .body(containsString(
                        "dir=\"auto\" aria-describedby=\"differs-1\">Did Ukraine try to kill Putin?</button>"))
                .body(containsString(
                        "<p id=\"differs-1\">On record is: <bdi>Ukraine targeted Vladimir Putin or one of his"
                                + " residences in a drone operation.</bdi> It does not say <em><bdi>in 2019</bdi></em> or"
                                + " <em><bdi>&lt;b&gt;שלום&lt;/b&gt;</bdi></em>.</p>"))
                .extract()
                .asString();

        Offering.assertNoVerdict(claims, page);
    }

    @Test
    void anOfferOfWhichNoDifferenceIsKnownIsAskedFor() {
        Offering.whateverIsAsked(claims);

        page("Did Ukraine try to kill Putin?")
                .body(containsString("<h2>Did you mean …</h2>"))
                .body(not(containsString("On record is")))
                .body(not(containsString("aria-describedby")));
    }

    @Test
    void whatIsAskedIsEscaped() {
        page("<script>alert('x')</script>\"><img src=x onerror=alert(1)>")
                .body(not(containsString("<script>alert")))
                .body(not(containsString("<img")))
                .body(containsString("&lt;script&gt;"));
    }

    @Test
    void aQuestionThatCannotBeReadIsExplained() {
        page("a".repeat(2001))
                .statusCode(400)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("more than 2000"));
    }

    @Test
    void aClaimHasAPage() {
        given().get("/claims/ukraine-targeted-putin-residence")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(allOf(
                        containsString("<h1"), containsString("verdict-REFUTED"), containsString("id=\"source-1\"")));
        given().get("/claims/no-such-claim").then().statusCode(404);
    }

    @Test
    void aClaimIsJsonToo() {
        given().get("/api/v1/claims/ukraine-targeted-putin-residence")
                .then()
                .statusCode(200)
                .body("id", equalTo("ukraine-targeted-putin-residence"))
                .body("assessment.verdict", equalTo("REFUTED"))
                .body("phrasings.en", hasItem("Did Ukraine target Putin's residence?"))
                .body("statements[0].speaker.id", equalTo("us-officials"))
                .body("statements[0].sources.publisher", hasItem("The Wall Street Journal"));
        given().queryParam("asOf", "2025-01-01")
                .get("/api/v1/claims/ukraine-targeted-putin-residence")
                .then()
                .body("assessment", equalTo(null))
                .body("assessments", empty())
                .body("statements.size()", greaterThan(0));
    }

    private static ValidatableResponse page(String question) {
        return given().queryParam("q", question).get("/").then();
    }
}
