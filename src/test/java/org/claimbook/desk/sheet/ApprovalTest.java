package org.claimbook.desk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.FreshStore;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.desk.DeskBrowser;

@QuarkusTest
@TestProfile(FreshStore.class)
class ApprovalTest extends ApprovalScenarios {
    @TestHTTPResource("/")
    URL start;

    @TempDir
    Path profile;

    @Test
    @Tag("slow")
    void oneApprovesByKeyboardInABrowserWithOrWithoutScripts() throws Exception {
        proposed();
        try (DeskBrowser browser = DeskBrowser.begin(start, profile)) {
            browser.signIn(bea, "desk/proposals");
            browser.looksGood("proposals");
            browser.look("light", 360);
            browser.open("desk/proposals/" + name);
            browser.await("document.querySelector('claimbook-ask')?.shadowRoot.querySelector('.lead')");
            browser.looksGood("proposal-light-360");
            browser.look("dark", 1000);
            browser.looksGood("proposal-dark-1000");
            assertThat(browser.value("document.cookie + JSON.stringify(violations)"))
                    .isEqualTo("[]");
            browser.browser().call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            browser.open("desk/proposals/" + name);
            browser.push("Approve and publish");
            browser.awaitText("The claim is published");
        }
        assertThat(claim().status()).isEqualTo(ClaimStatus.PUBLISHED);
    }
}
