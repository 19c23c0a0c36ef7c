package org.claimbook.desk.sheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Inject;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditFilter;
import org.claimbook.audit.AuditTrail;
import org.claimbook.claim.Change;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.Askers;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.conversation.queue.EditorTasks;
import org.claimbook.desk.DeskVisitor;

/** Where another editor has to approve what one has written, at the desk and over REST. */
abstract class ApprovalScenarios {
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

    String ada;
    String bea;
    String name;

    @BeforeEach
    void begin() {
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
        Ready.caughtUp(index, claims);
    }

    private ValidatableResponse post(String key, String path, String body) {
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

    private String approval() {
        String proposedAt = given().header("Authorization", "Bearer " + bea)
                .get("/api/v1/proposals")
                .then()
                .statusCode(200)
                .extract()
                .path("proposals.find { it.claim.slug == '" + name + "' }.proposedAt");
        return "{\"proposedAt\": \"" + proposedAt + "\"}";
    }

    private void published() {
        proposed();
        post(bea, "proposals/" + name + "/approve", approval()).statusCode(200).body("status", equalTo("PUBLISHED"));
    }

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

    @Test
    void aNameThatPublishedClaimsShowIsChangedByTwo() {
        published();
        String slug = claim().statements().getFirst().speaker().slug();
        ValidatableResponse stored = get(bea, "speakers/" + slug).statusCode(200);
        String before = stored.extract().path("name");
        String form = "{\"name\": \"%s\", \"kind\": \"PERSON\", \"reason\": \"Misspelt\"}";

        put(ada, "speakers/" + slug, form.formatted("The keeper"))
                .statusCode(202)
                .header("ETag", equalTo(stored.extract().header("ETag")))
                .body("proposed", equalTo(true), "name", equalTo(before));
        put(bea, "speakers/" + slug, form.formatted("The warden"))
                .statusCode(409)
                .body("detail", containsString("Ada"));
        post(ada, "speakers/" + slug + "/approve", seen(slug))
                .statusCode(409)
                .body("detail", containsString("another editor"));
        post(bea, "speakers/" + slug + "/approve", "{\"proposedAt\": \"2026-01-01T00:00:00Z\"}")
                .statusCode(409);
        given().get("/api/v1/claims/" + name).then().body(not(containsString("The keeper")));
        get(bea, "proposals").body("names.find { it.path.endsWith('/" + slug + "') }.claims", hasItem(name));

        DeskVisitor other = DeskVisitor.signedIn(bea);
        other.open("/desk/proposals").then().body(containsString("/desk/proposals/speakers/" + slug));
        String page = other.open("/desk/proposals/speakers/" + slug).asString();
        assertThat(page).contains("− Name: " + before, "+ Name: The keeper", "/claims/" + name);
        Map<String, String> approval = Forms.on(page, "form[action^=/desk/proposals]");
        approval.put("do", "approve");
        other.post("/desk/proposals/speakers/" + slug, approval).then().statusCode(303);

        given().get("/api/v1/claims/" + name).then().body(containsString("The keeper"));
        other.open("/desk/proposals/speakers/" + slug).then().statusCode(404);
        assertThat(audit.find(new AuditFilter("SPEAKER", slug, null, null, null, null), null, 10)
                        .entries())
                .extracting(AuditEntry::action)
                .containsExactly("REVISED", "PROPOSED", "CREATED");
    }

    @Test
    void aNameThatNoReaderSeesWaitsForNobodyAndADeclinedOneStays() {
        published();
        String source = claim().statements().getFirst().sources().getFirst().slug();
        String form =
                "{\"publisher\": \"Quorl Gazette\", \"title\": \"Our lighthouse\", \"url\": \"https://%s.example/\", \"reason\": \"Moved\"}";

        put(ada, "sources/" + source, form.formatted("moved")).statusCode(202);
        put(ada, "sources/" + source, form.formatted("moved-again")).statusCode(202);
        post(bea, "sources/" + source + "/decline", "{\"reason\": \"\"}").statusCode(400);
        post(bea, "sources/" + source + "/decline", "{\"reason\": \"It leads nowhere\"}")
                .statusCode(204);
        post(bea, "sources/" + source + "/decline", "{\"reason\": \"It leads nowhere\"}")
                .statusCode(404);
        post(bea, "sources/nothing/approve", "{\"proposedAt\": \"2026-01-01T00:00:00Z\"}")
                .statusCode(404);
        get(bea, "sources/" + source).body("url", not(containsString("moved")));

        post(ada, "claims/" + name + "/retract", "{\"reason\": \"At once\"}").statusCode(200);
        put(ada, "sources/" + source, form.formatted("moved")).statusCode(200).body("proposed", equalTo(false));
        get(bea, "sources/" + source).body("url", equalTo("https://moved.example/"));
    }

    @Test
    void whatWasNotSeenIsNotApproved() {
        published();
        DeskVisitor author = DeskVisitor.signedIn(ada);
        Map<String, String> form = Forms.on(author.open("/desk/claims/" + name).asString());
        form.put("s0.r1.source", "The log of " + name);
        form.put("s0.r1.publisher", "The keeper");
        form.put("s0.r1.url", "https://log.example/seen");
        author.post("/desk/claims/" + name, form).then().statusCode(200);
        String slug = get(bea, "proposals")
                .extract()
                .path("proposals.find { it.claim.slug == '" + name + "' }.claim.statements[0].sources[1]");

        put(
                        ada,
                        "sources/" + slug,
                        "{\"publisher\": \"The keeper\", \"title\": \"The log\", \"url\": \"https://log.example/other\", \"reason\": \"x\"}")
                .statusCode(200);

        post(bea, "proposals/" + name + "/approve", approval())
                .statusCode(409)
                .body("detail", containsString("was changed since"));
    }

    @Test
    void whoHasTwoKeysOfOneNameIsOnePerson() {
        String second = keys.create(Role.EDITOR, " ada", null);
        proposed();

        post(second, "proposals/" + name + "/approve", approval())
                .statusCode(409)
                .body("detail", containsString("another editor"));
        assertThat(DeskVisitor.signedIn(second).open("/desk/proposals/" + name).asString())
                .contains("another editor has to approve")
                .doesNotContain("Approve and publish");
        post(bea, "proposals/" + name + "/decline", "{\"reason\": \"Not yet\"}").statusCode(204);
        post(second, "claims/" + name + "/publish", "{\"reason\": \"x\"}").statusCode(202);
        assertThat(claim().status()).isEqualTo(ClaimStatus.DRAFT);
    }

    private String seen(String speaker) {
        String at = get(bea, "proposals")
                .extract()
                .path("names.find { it.path == '/api/v1/speakers/" + speaker + "' }.proposedAt");
        return "{\"proposedAt\": \"" + at + "\"}";
    }

    private static ValidatableResponse get(String key, String path) {
        return given().header("Authorization", "Bearer " + key)
                .get("/api/v1/" + path)
                .then();
    }

    private static ValidatableResponse put(String key, String path, String body) {
        return given().header("Authorization", "Bearer " + key)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/" + path)
                .then();
    }
}
