package org.claimbook.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.net.URL;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.Newsroom;

/** Signs in at the desk with what an OpenID Connect provider knows, by the authorization code flow. */
@QuarkusTest
@TestProfile(Newsroom.class)
class ProviderSignInTest {
    @ConfigProperty(name = "claimbook.oidc.issuer")
    String issuer;

    @TestHTTPResource("/")
    URL start;

    @TempDir
    Path profile;

    @AfterEach
    void asBefore() {
        roles("claimbook-editor");
    }

    private void roles(String roles) {
        given().get(issuer + "/roles?" + roles).then().statusCode(200);
    }

    /** Follows the redirects to the provider and back to the page that it all ends with. */
    private static Response signedIn(DeskVisitor visitor, String begin) {
        Response toProvider = visitor.open(begin);
        toProvider.then().statusCode(302);
        String provider = toProvider.header("Location");
        assertThat(provider).contains("code_challenge_method=S256", "client_id=claimbook-desk", "nonce=");
        String back = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(provider)
                .header("Location");
        Response arrived = visitor.open(back.substring(back.indexOf("/desk")));
        return arrived.statusCode() == 302
                ? visitor.open(arrived.header("Location").replaceFirst("^https?://[^/]+", ""))
                : arrived;
    }

    @Test
    void anEditorOfTheProviderWorksAtTheDeskUnderTheirName() {
        DeskVisitor visitor = new DeskVisitor();
        visitor.open("/desk/queue")
                .then()
                .statusCode(401)
                .body(containsString("/desk/sign-in/oidc?to=%2Fdesk%2Fqueue"), containsString("Your key"));

        signedIn(visitor, "/desk/sign-in/oidc?to=%2Fdesk%2Fqueue")
                .then()
                .statusCode(200)
                .body(containsString("content=\"0; url=/desk/queue\""));

        visitor.open("/desk/queue").then().statusCode(200).body(containsString("ada (oidc 2f1b)"));
        visitor.post(
                        "/desk/claims/new",
                        Map.of("slug", "by-provider", "text", "Signed in.", "topic", "Doors", "do", "save"))
                .then()
                .statusCode(303);
        visitor.open("/desk/audit?subject=by-provider").then().body(containsString("ada (oidc 2f1b)"));
        visitor.post("/desk/sign-out", Map.of()).then().statusCode(303);
        visitor.open("/desk/queue").then().statusCode(401);
    }

    @Test
    void whoIsNoEditorThereIsToldSoAndStaysOutside() {
        roles("claimbook-reader,offline_access");
        DeskVisitor visitor = new DeskVisitor();

        signedIn(visitor, "/desk/sign-in/oidc").then().statusCode(403).body(containsString("are no editor here"));

        visitor.open("/desk").then().statusCode(401);
        roles("claimbook-operator");
        signedIn(visitor, "/desk/sign-in/oidc?to=https%3A%2F%2Felsewhere.example")
                .then()
                .statusCode(200)
                .body(containsString("url=/desk\""));
        visitor.open("/desk/keys").then().statusCode(200);
    }

    @Test
    void aCodeThatAnotherBrowserHasAskedForOpensNothing() {
        DeskVisitor one = new DeskVisitor();
        String provider = one.open("/desk/sign-in/oidc").header("Location");
        String back = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(provider)
                .header("Location");
        DeskVisitor other = new DeskVisitor();

        Response refused = other.open(back.substring(back.indexOf("/desk")));

        assertThat(refused.statusCode()).isIn(302, 401);
        assertThat(other.cookie()).isEmpty();
        other.open("/desk").then().statusCode(401);
    }

    @Test
    void aCookieThatNamesAnybodyElseIsWorthNothing() {
        DeskVisitor visitor = new DeskVisitor();
        signedIn(visitor, "/desk/sign-in/oidc");
        String cookie = visitor.cookie();
        assertThat(cookie).contains(".editor~");

        visitor.withCookie(cookie.replace(".editor~", ".operator~"))
                .open("/desk")
                .then()
                .statusCode(401);
    }

    @Test
    @Tag("slow")
    void aBrowserGoesThereAndBackByKeyboard() throws Exception {
        try (DeskBrowser desk = DeskBrowser.begin(start, profile)) {
            desk.open("desk/queue");
            desk.looksGood("sign-in-provider");
            desk.follow("Sign in with your newsroom’s account");
            desk.awaitPage("Questions that wait");
            assertThat(desk.text()).contains("ada (oidc 2f1b)");
            assertThat(desk.value("document.cookie + JSON.stringify(violations)"))
                    .isEqualTo("[]");
        }
    }
}
