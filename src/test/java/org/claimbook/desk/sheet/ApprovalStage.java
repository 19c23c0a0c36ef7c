package org.claimbook.desk.sheet;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import jakarta.inject.Inject;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.audit.AuditTrail;
import org.claimbook.claim.Change;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.conversation.queue.EditorTasks;
import org.claimbook.desk.DeskVisitor;

/** Two editors, of whom one has to approve what the other has written. */
abstract class ApprovalStage {
    private static int count;

    @Inject
    Keys keys;

    @Inject
    Claims claims;

    @Inject
    ClaimDesk desk;

    @Inject
    AuditTrail audit;

    @Inject
    EditorTasks tasks;

    @Inject
    GivenAnswers answers;

    @Inject
    IndexKeeper index;

    @Inject
    ApprovalSwitch required;

    String ada;
    String bea;
    String name;

    @BeforeEach
    void begin() {
        required.turn(true);
        Ready.await(index);
        ada = keys.create(Role.EDITOR, "Ada", null);
        bea = keys.create(Role.EDITOR, "Bea", null);
        name = "pier" + ++count + "q";
    }

    @AfterEach
    void leaveNothingToReaders() {
        tasks.purge(Instant.now().plusSeconds(1));
        claims.bySlug(name)
                .filter(claim -> claim.status() == ClaimStatus.PUBLISHED)
                .ifPresent(claim -> desk.retract(name, null, new Change("test", "the test is over")));
        required.turn(false);
        Ready.caughtUp(index, claims);
    }

    ValidatableResponse post(String key, String path, String body) {
        return given().header("Authorization", "Bearer " + key)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }

    Claim claim() {
        return claims.bySlug(name).orElseThrow();
    }

    /** Written by Ada at the desk, and not yet published. */
    void proposed() {
        DeskVisitor.signedIn(ada)
                .post("/desk/claims/new", Forms.filledIn(name))
                .then()
                .statusCode(200)
                .body(containsString("waits for another editor"));
    }

    String approval() {
        String proposedAt = given().header("Authorization", "Bearer " + bea)
                .get("/api/v1/proposals")
                .then()
                .statusCode(200)
                .extract()
                .path("proposals.find { it.claim.slug == '" + name + "' }.proposedAt");
        return "{\"proposedAt\": \"" + proposedAt + "\"}";
    }

    void published() {
        proposed();
        post(bea, "proposals/" + name + "/approve", approval()).statusCode(200).body("status", equalTo("PUBLISHED"));
    }
}
