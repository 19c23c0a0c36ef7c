package org.claimbook.claim.desk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Looks back at what the store said. */
@QuarkusTest
class HistoryTest {
    private static final String VERDICT =
            "{\"verdict\": \"%s\", \"summary\": \"%s\", \"assessor\": \"Paper\", \"asOf\": \"%s\", \"reason\": \"looked again\"}";

    @Inject
    DeskStage stage;

    @Inject
    Clock clock;

    @Inject
    IndexKeeper index;

    @Test
    void theHistoryTellsWhatChangedAndWhyWithVerdictsFirst() {
        String name = stage.name("history");
        turned(name);

        given().get("/api/v1/claims/" + name + "/history")
                .then()
                .statusCode(200)
                .body("revisions.revision", contains(4, 3))
                .body("revisions[0].verdict.from", equalTo("REFUTED"))
                .body("revisions[0].verdict.to", equalTo("SUPPORTED"))
                .body("revisions[0].changed", contains("assessments"))
                .body("revisions[0].reason", equalTo("looked again"))
                .body("revisions[0].actor", nullValue())
                .body("revisions[1].action", equalTo("PUBLISHED"))
                .body("revisions[1].verdict", nullValue());
        stage.reader()
                .get("/api/v1/claims/" + name + "/history")
                .then()
                .body("revisions.revision", contains(4, 3, 2, 1))
                .body("revisions[2].verdict.from", nullValue())
                .body("revisions[2].verdict.to", equalTo("REFUTED"))
                .body("revisions[0].actor", containsString("Ada ("))
                .body("revisions[3].statementsAdded", contains("said"));
        stage.reader()
                .queryParam("limit", 3)
                .get("/api/v1/claims/" + name + "/history")
                .then()
                .body("revisions.revision", contains(4, 3, 2))
                .body("next", equalTo(2));
        stage.reader()
                .queryParam("before", 2)
                .get("/api/v1/claims/" + name + "/history")
                .then()
                .body("revisions.revision", contains(1))
                .body("next", nullValue());
        given().get("/api/v1/claims/no-such-claim/history").then().statusCode(404);
    }

    @Test
    void aPermalinkShowsExactlyThatRevisionWhateverHappens() {
        String name = stage.name("permalink");
        turned(name);
        ValidatableResponse then =
                given().get("/api/v1/claims/" + name + "/revisions/3").then();
        then.statusCode(200)
                .body("claim.assessment.verdict", equalTo("REFUTED"))
                .body("claim.revision", equalTo(3))
                .body("revisionNow", equalTo(4));
        String page = given().get("/claims/" + name + "/revisions/3")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("Revision 3", "It stands.").doesNotContain("It fell after all.");

        stage.act(name, "retract", "{\"reason\": \"no such tower\"}").statusCode(200);

        assertThat(given().get("/api/v1/claims/" + name + "/revisions/3")
                        .path("claim")
                        .toString())
                .isEqualTo(then.extract().path("claim").toString());
        given().get("/api/v1/claims/" + name + "/revisions/3").then().body("statusNow", equalTo("RETRACTED"));
        given().get("/claims/" + name + "/revisions/3").then().body(containsString("withdrawn"));
        given().get("/api/v1/claims/" + name + "/history")
                .then()
                .body("revisions[0].action", equalTo("RETRACTED"))
                .body("revisions[0].reason", equalTo("no such tower"));
        given().get("/api/v1/claims/" + name + "/revisions/1").then().statusCode(404);
        given().get("/api/v1/claims/" + name + "/revisions/99").then().statusCode(404);
        given().get("/api/v1/claims/" + name + "/revisions/x").then().statusCode(404);
        stage.reader().get("/api/v1/claims/" + name + "/revisions/1").then().statusCode(200);
    }

    @Test
    void aClaimAndItsAnswersAreAskedForAsTheyWere() {
        Ready.await(index);
        String name = stage.name("then");
        stage.draft(name);
        stage.act(name, "assessments", VERDICT.formatted("REFUTED", "It stands.", "2026-02-01"))
                .statusCode(200);
        stage.act(name, "publish", "{\"reason\": \"go\"}").statusCode(200);
        Instant between = later();
        stage.act(name, "assessments", VERDICT.formatted("SUPPORTED", "It fell after all.", "2026-03-01"))
                .statusCode(200);
        Instant after = later();

        asOf(name, between.toString())
                .body("assessment.verdict", equalTo("REFUTED"))
                .body("revision", equalTo(3));
        asOf(name, after.toString())
                .body("assessment.verdict", equalTo("SUPPORTED"))
                .body("revision", equalTo(4));
        beforeItCame(name);

        answered(name, after.toString())
                .body("assessment.verdict", equalTo("SUPPORTED"))
                .body("claim.revision", equalTo(4));
        String permalink = answered(name, between.toString())
                .body("assessment.verdict", equalTo("REFUTED"))
                .body("text", not(containsString("after all")))
                .body("claim.revision", equalTo(3))
                .extract()
                .path("claim.permalink");
        given().get(permalink)
                .then()
                .statusCode(200)
                .body(containsString("It stands."))
                .body(not(containsString("after all")));
        answered(name, "2026-02-01").body("assessment.verdict", equalTo("REFUTED"));
        asked(name, "2026-01-15").body("outcome", equalTo("UNKNOWN")).body("claim", nullValue());
    }

    private static void beforeItCame(String name) {
        // not in the store yet: the first published state, cut to what is dated until then
        asOf(name, "2026-02-01").body("assessment.verdict", equalTo("REFUTED")).body("statements.id", contains("said"));
        asOf(name, "2026-01-15").body("assessment", nullValue()).body("statements.id", contains("said"));
        asOf(name, "2026-01-01").body("statements", empty());
        asOf(name, "0001-01-01").body("statements", empty());
    }

    @Test
    void whatWasADraftThenIsNeitherShownNorAnswered() {
        Ready.await(index);
        String name = stage.name("drafted-then");
        stage.draft(name);
        stage.act(name, "assessments", VERDICT.formatted("REFUTED", "It stands.", "2026-02-01"))
                .statusCode(200);
        Instant draft = later();
        stage.act(name, "publish", "{\"reason\": \"go\"}").statusCode(200);
        Instant published = later();

        given().queryParam("asOf", draft.toString())
                .get("/api/v1/claims/" + name)
                .then()
                .statusCode(404);
        answered(name, published.toString());
        asked(name, draft.toString()).body("outcome", equalTo("UNKNOWN"));
    }

    @Test
    void shippedFactsHaveAHistoryToo() {
        given().get("/api/v1/claims/ukraine-targeted-putin-residence/history")
                .then()
                .statusCode(200)
                .body("revisions.action", hasItem("CREATED"))
                .body("revisions.permalink", everyItem(notNullValue()));
    }

    private void turned(String name) {
        stage.draft(name);
        stage.act(name, "assessments", VERDICT.formatted("REFUTED", "It stands.", "2026-02-01"))
                .statusCode(200);
        stage.act(name, "publish", "{\"reason\": \"go\"}").statusCode(200);
        stage.act(name, "assessments", VERDICT.formatted("SUPPORTED", "It fell after all.", "2026-03-01"))
                .statusCode(200);
    }

    /** A moment after everything so far and before everything that follows. */
    private Instant later() {
        Instant begin = clock.instant();
        Awaitility.await().until(() -> clock.instant().isAfter(begin.plusMillis(5)));
        Instant moment = clock.instant();
        Awaitility.await().until(() -> clock.instant().isAfter(moment.plusMillis(5)));
        return moment;
    }

    private static ValidatableResponse asOf(String name, String moment) {
        return given().queryParam("asOf", moment)
                .get("/api/v1/claims/" + name)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse asked(String name, String moment) {
        return given().queryParam("q", "Did the tower of " + name + " fall?")
                .queryParam("asOf", moment)
                .get("/api/v1/ask")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse answered(String name, String moment) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> asked(name, moment)
                .body("claim.id", equalTo(name)));
        return asked(name, moment);
    }
}
