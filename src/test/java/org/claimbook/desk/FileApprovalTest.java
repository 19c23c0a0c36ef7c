package org.claimbook.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import java.nio.charset.StandardCharsets;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import org.claimbook.FreshStore;
import org.claimbook.access.Keys;
import org.claimbook.access.Role;

/** Files where another editor has to approve what is published. */
@QuarkusTest
@TestProfile(FreshStore.class)
class FileApprovalTest {
    @Inject
    Keys keys;

    @Test
    void editorsImportNothingThatWouldBePublishedAtOnce() {
        String ada = keys.create(Role.EDITOR, "Ada", null);
        given().header("Authorization", "Bearer " + ada)
                .contentType(ContentType.JSON)
                .body("{\"@type\": \"ClaimReview\", \"claimReviewed\": \"The bridge is cracked.\"}")
                .post("/api/v1/imports")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("./claimbook import"));
        DeskVisitor author = DeskVisitor.signedIn(ada);
        author.open("/desk/import");
        given().header("Cookie", author.cookies())
                .multiPart("token", author.token())
                .multiPart("file", "x.yaml", "topic: {slug: x, title: X}".getBytes(StandardCharsets.UTF_8))
                .post("/desk/import")
                .then()
                .statusCode(200)
                .body(containsString("Another editor has to approve"));
    }
}
