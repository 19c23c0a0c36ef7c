package org.claimbook.desk.sheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditFilter;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Phrasing;
import org.claimbook.conversation.Askers;
import org.claimbook.desk.DeskVisitor;

/** Where another editor has to approve what one has written, at the desk and over REST. */
abstract class ApprovalScenarios extends ApprovalStage {
    @Test
    void whatOneHasWrittenAnotherPublishes() {
        proposed();
        assertThat(claim().status()).isEqualTo(ClaimStatus.DRAFT);
        given().get("/api/v1/claims/" + name).then().statusCode(404);

        post(ada, "claims/" + name + "/publish", "{\"reason\": \"x\"}")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("waits for approval"));
        post(ada, "proposals/" + name + "/approve", approval())
                .statusCode(409)
                .body("detail", containsString("another editor"));
        post(bea, "proposals/" + name + "/approve", "{\"proposedAt\": \"2026-01-01T00:00:00Z\"}")
                .statusCode(409)
                .body("detail", containsString("Another change"));
        post(bea, "proposals/" + name + "/approve", "{\"proposedAt\": \"now\"}")
                .statusCode(400)
                .body("field", equalTo("proposedAt"));
        assertThat(claim().status()).isEqualTo(ClaimStatus.DRAFT);

        post(bea, "proposals/" + name + "/approve", approval()).statusCode(200).body("proposed", equalTo(false));

        assertThat(claim().status()).isEqualTo(ClaimStatus.PUBLISHED);
        assertThat(audit.find(new AuditFilter("CLAIM", name, null, null, null, null), null, 10)
                        .entries())
                .extracting(AuditEntry::action)
                .containsExactly("PUBLISHED", "PROPOSED", "CREATED");
        post(bea, "proposals/" + name + "/approve", "{\"proposedAt\": \"2026-01-01T00:00:00Z\"}")
                .statusCode(404);
    }

    @Test
    void whoHasWrittenADraftLastCannotPublishItByItself() {
        Map<String, String> form = Forms.filledIn(name);
        form.put("do", "save");
        DeskVisitor.signedIn(ada).post("/desk/claims/new", form).then().statusCode(303);

        post(ada, "claims/" + name + "/publish", "{\"reason\": \"x\"}")
                .statusCode(202)
                .body("proposed", equalTo(true))
                .body("status", equalTo("DRAFT"));
        post(bea, "claims/" + name + "/publish", "{\"reason\": \"Read it\"}").statusCode(200);

        assertThat(claim().status()).isEqualTo(ClaimStatus.PUBLISHED);
        assertThat(approval()).contains("null");
    }

    @Test
    void readersSeeAChangeOfWhatIsPublishedWhenItIsApproved() {
        published();
        String statement =
                """
                {"claim": "%s", "slug": "late", "speaker": "%s", "stance": "DENY", "text": "It was a rat.",
                 "unsourced": "Overheard", "reason": "New"}""".formatted(name, claim().statements().getFirst().speaker().slug());

        post(ada, "statements", statement).statusCode(202).body("statements", hasSize(2));
        post(ada, "statements", statement.replace("late", "later")).statusCode(409);
        post(bea, "statements", statement.replace("late", "later")).statusCode(409);
        given().get("/api/v1/claims/" + name).then().body(not(containsString("It was a rat.")));
        DeskVisitor author = DeskVisitor.signedIn(ada);
        author.open("/desk/proposals/" + name)
                .then()
                .body(containsString("It was a rat."), containsString("another editor has to approve"));
        Map<String, String> mine = Forms.on(author.open("/desk/claims/" + name).asString());
        assertThat(mine).containsEntry("s2.text", "It was a rat.");
        mine.put("s2.text", "It was a big rat.");
        author.post("/desk/claims/" + name, mine).then().statusCode(200);

        DeskVisitor other = DeskVisitor.signedIn(bea);
        other.open("/desk/proposals").then().body(containsString("/desk/proposals/" + name));
        String page = other.open("/desk/proposals/" + name).asString();
        assertThat(page).contains("It was a big rat.", "Approve and publish", "data-widget");
        Map<String, String> approval = Forms.on(page, "form[action^=/desk/proposals]");
        approval.put("do", "approve");
        other.post("/desk/proposals/" + name, approval).then().statusCode(303);

        given().get("/api/v1/claims/" + name).then().body(containsString("It was a big rat."));
        other.open("/desk/proposals/" + name).then().statusCode(404);
    }

    @Test
    void aChangeIsDeclinedWithAReasonOrOutdatedByAWithdrawal() {
        published();
        DeskVisitor author = DeskVisitor.signedIn(ada);
        Map<String, String> form = Forms.on(author.open("/desk/claims/" + name).asString());
        form.put("s0.text", "It was no cable.");
        author.post("/desk/claims/" + name, form).then().statusCode(200);
        DeskVisitor other = DeskVisitor.signedIn(bea);
        other.open("/desk/proposals/" + name);
        other.post("/desk/proposals/" + name, Map.of("do", "decline", "reason", ""))
                .then()
                .statusCode(409);
        other.post("/desk/proposals/" + name, Map.of("do", "decline", "reason", "No source"))
                .then()
                .statusCode(303);
        assertThat(approval()).contains("null");

        author.post("/desk/claims/" + name, form).then().statusCode(200);
        post(ada, "claims/" + name + "/retract", "{\"reason\": \"At once\"}").statusCode(200);
        post(bea, "proposals/" + name + "/approve", approval()).statusCode(412);
        other.open("/desk/proposals/" + name).then().body(containsString("can only be proposed anew"));
        post(bea, "proposals/" + name + "/decline", "{\"reason\": \"Withdrawn\"}")
                .statusCode(204);
    }

    @Test
    void aWordingFromTheQueueWaitsToo() {
        published();
        tasks.submit(
                answers.remember("test:9" + name, Askers.of(9), "who burnt " + name, "en", Optional.empty(), List.of()),
                Askers.of(9),
                900,
                1,
                "en");
        long id = tasks.open(10).getLast().id();

        post(ada, "queue/" + id + "/link", "{\"claim\": \"" + name + "\"}").statusCode(202);

        given().header("Authorization", "Bearer " + bea)
                .get("/api/v1/queue")
                .then()
                .body("clusters.questions.flatten().find { it.id == " + id + " }.draft", equalTo(name));
        assertThat(claim().phrasings()).extracting(Phrasing::text).doesNotContain("who burnt " + name);
        post(bea, "proposals/" + name + "/approve", approval()).statusCode(200);
        assertThat(claim().phrasings()).extracting(Phrasing::text).contains("who burnt " + name);
    }
}
