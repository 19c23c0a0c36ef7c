package org.claimbook.desk.sheet;

import static org.hamcrest.Matchers.equalTo;

import java.net.URL;
import java.nio.file.Path;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.FreshStore;
import org.claimbook.claim.Speaker;
import org.claimbook.desk.DeskBrowser;

@QuarkusTest
@TestProfile(FreshStore.class)
class NameApprovalTest extends NameApprovalScenarios {
    @TestHTTPResource("/")
    URL start;

    @TempDir
    Path profile;

    @Test
    @Tag("slow")
    void oneApprovesByKeyboardInABrowser() throws Exception {
        published();
        Speaker speaker = claim().statements().getFirst().speaker();
        put(
                        ada,
                        "speakers/" + speaker.slug(),
                        "{\"name\": \"The keeper\", \"kind\": \"PERSON\", \"reason\": \"Misspelt\"}")
                .statusCode(202);
        try (DeskBrowser browser = DeskBrowser.begin(start, profile)) {
            browser.look("light", 360);
            browser.signIn(bea, "desk/proposals");
            browser.looksGood("proposals-of-names-light-360");
            browser.follow(speaker.name());
            browser.looksGood("proposal-of-name-light-360");
            browser.look("dark", 1000);
            browser.looksGood("proposal-of-name-dark-1000");
            browser.push("Approve");
            browser.awaitPage("Changes that wait for another editor");
        }
        get(bea, "speakers/" + speaker.slug()).body("name", equalTo("The keeper"));
    }
}
