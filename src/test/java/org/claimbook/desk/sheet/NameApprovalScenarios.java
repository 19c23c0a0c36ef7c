package org.claimbook.desk.sheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Role;
import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditFilter;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.desk.DeskVisitor;

/** Where another editor has to approve what readers see of topics, speakers and sources, and who is another editor. */
abstract class NameApprovalScenarios extends ApprovalStage {
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

    static ValidatableResponse get(String key, String path) {
        return given().header("Authorization", "Bearer " + key)
                .get("/api/v1/" + path)
                .then();
    }

    static ValidatableResponse put(String key, String path, String body) {
        return given().header("Authorization", "Bearer " + key)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/" + path)
                .then();
    }
}
