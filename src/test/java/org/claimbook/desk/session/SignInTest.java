package org.claimbook.desk.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.desk.DeskVisitor;

@QuarkusTest
class SignInTest {
    @Inject
    Keys keys;

    @Inject
    Sessions sessions;

    @TestHTTPResource("/")
    URL start;

    @Test
    void withoutASessionThereIsOnlyTheFormForIt() {
        given().header("Accept", "text/html")
                .get("/desk/claims/new")
                .then()
                .statusCode(401)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .body(containsString("Sign in to the desk"), containsString("value=\"/desk/claims/new\""));
    }

    @Test
    void withoutAProviderKeysAloneOpenTheDesk() {
        given().header("Accept", "text/html")
                .get("/desk/sign-in/oidc")
                .then()
                .statusCode(401)
                .contentType("text/html")
                .body(containsString("Your key"), not(containsString("newsroom’s account")));
    }

    @Test
    void aKeyOpensTheDeskByACookieThatNoScriptAndNoOtherSiteHas() {
        DeskVisitor visitor = new DeskVisitor();
        visitor.open("/desk/sign-in").then().statusCode(200);
        Response in = visitor.post("/desk/sign-in", Map.of("key", editorsKey(), "to", "/desk/queue"));

        in.then().statusCode(303).header("Location", containsString("/desk/queue"));
        assertThat(in.getHeader("Set-Cookie"))
                .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/desk", "Max-Age=43200");
        visitor.open("/desk").then().statusCode(200).body(containsString("Ada ("));
    }

    @Test
    void whoIsSignedInIsNobodyToTheApi() {
        DeskVisitor visitor = DeskVisitor.signedIn(editorsKey());

        given().header("Cookie", "claimbook-desk=" + visitor.cookie())
                .get("/api/v1/queue")
                .then()
                .statusCode(401);
    }

    @Test
    void aKeyThatIsNoneAndOneForReadersOpenNothing() {
        DeskVisitor visitor = new DeskVisitor();
        visitor.open("/desk/sign-in");

        visitor.post("/desk/sign-in", Map.of("key", "cbk_<script>"))
                .then()
                .statusCode(401)
                .body(allOf(containsString("That key opens nothing"), not(containsString("<script>"))));
        visitor.post("/desk/sign-in", Map.of("key", keys.create(Role.READER, "Cy", null)))
                .then()
                .statusCode(401)
                .body(containsString("for reading only"));
        visitor.open("/desk").then().statusCode(401);
    }

    @Test
    void aKeyThatIsRevokedIsOutAtOnce() {
        String key = editorsKey();
        DeskVisitor visitor = DeskVisitor.signedIn(key);

        keys.revoke(key.substring(4, 16));

        visitor.open("/desk").then().statusCode(401);
    }

    @Test
    void whoSignsOutIsOut() {
        DeskVisitor visitor = DeskVisitor.signedIn(editorsKey());

        visitor.post("/desk/sign-out", Map.of()).then().statusCode(303);

        visitor.open("/desk").then().statusCode(401);
    }

    @Test
    void aCookieThatIsChangedOrOverIsWorthNothing() {
        DeskVisitor visitor = DeskVisitor.signedIn(editorsKey());
        String cookie = visitor.cookie();
        String other = keys.create(Role.OPERATOR, "Olga", null).substring(4, 16);
        Session over = new Session(
                "0".repeat(32), cookie.split("\\.")[1], Instant.now().minusSeconds(1));

        visitor.withCookie(cookie.replaceFirst("\\.[0-9a-f]{12}\\.", "." + other + "."))
                .open("/desk")
                .then()
                .statusCode(401);
        visitor.withCookie(sessions.cookie(over).getValue())
                .open("/desk")
                .then()
                .statusCode(401);
        visitor.withCookie(cookie).open("/desk").then().statusCode(200);
    }

    @Test
    void whoWorksStaysSignedIn() {
        DeskVisitor visitor = DeskVisitor.signedIn(editorsKey());
        assertThat(visitor.open("/desk").getCookie("claimbook-desk")).isNull();
        Session old = new Session(
                "0".repeat(32), visitor.cookie().split("\\.")[1], Instant.now().plusSeconds(600));

        visitor.withCookie(sessions.cookie(old).getValue());

        assertThat(visitor.open("/desk").getCookie("claimbook-desk")).startsWith("0".repeat(32));
    }

    @Test
    void aSessionThatSomebodyElseHasPlantedIsNotTheOneOneIsSignedInWith() {
        DeskVisitor visitor = new DeskVisitor();
        visitor.open("/desk/sign-in");
        String before = visitor.cookies();
        String token = visitor.token();

        visitor.post("/desk/sign-in", Map.of("key", editorsKey())).then().statusCode(303);

        assertThat(before).doesNotContain(visitor.cookie().split("\\.")[0]);
        visitor.open("/desk");
        assertThat(visitor.token()).isNotEqualTo(token);
        visitor.post("/desk/sign-out", Map.of("token", token)).then().statusCode(403);
    }

    @Test
    void whoComesByALinkFromElsewhereIsNotSignedOut() {
        DeskVisitor visitor = DeskVisitor.signedIn(editorsKey());
        // browsers send no cookie of SameSite=Strict then
        Response form = given().header("Accept", "text/html").get("/desk/queue");

        form.then().statusCode(401).body(containsString("<a href=\"/desk/queue\">Go on</a>"));
        assertThat(form.getCookies()).doesNotContainKey("claimbook-desk");
        visitor.open("/desk/queue").then().statusCode(200);
    }

    @Test
    void whoOpensTheDeskWithoutEncryptionIsTold() {
        given().header("Host", "desk.example")
                .get("/desk/sign-in")
                .then()
                .body(containsString("open the desk over HTTPS"));
        given().get("/desk/sign-in").then().body(not(containsString("open the desk over HTTPS")));
    }

    @Test
    void nobodyIsLedElsewhere() {
        DeskVisitor visitor = new DeskVisitor();
        visitor.open("/desk/sign-in?to=https://elsewhere.example/");
        String made = "/desk/" + "a".repeat(300);

        for (String to :
                new String[] {"https://elsewhere.example/", "//elsewhere.example", "/desk/../x", "/desk\\@x", made}) {
            visitor.open("/desk/sign-in");
            String led = visitor.post("/desk/sign-in", Map.of("key", editorsKey(), "to", to))
                    .getHeader("Location");
            assertThat(led).endsWith("/desk").doesNotContain("elsewhere");
        }
    }

    @Test
    void whoGuessesKeysHasToWait() throws Exception {
        DeskVisitor visitor = new DeskVisitor();
        visitor.open("/desk/sign-in");
        try (HttpClient elsewhere = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.77"))
                .build()) {
            List<Integer> heard = new ArrayList<>();
            for (int i = 0; i < 22; i++) {
                heard.add(shown(elsewhere, visitor, "cbk_000000000000_" + "A".repeat(43))
                        .statusCode());
            }

            assertThat(heard).startsWith(401, 401).endsWith(429);
            HttpResponse<String> refused = shown(elsewhere, visitor, editorsKey());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(after -> assertThat(after).isNotEqualTo("0"));
        }
        visitor.post("/desk/sign-in", Map.of("key", editorsKey())).then().statusCode(303);
    }

    private HttpResponse<String> shown(HttpClient client, DeskVisitor visitor, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + start.getPort() + "/desk/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Cookie", visitor.cookies())
                .POST(HttpRequest.BodyPublishers.ofString("token=" + visitor.token() + "&key=" + key))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String editorsKey() {
        return keys.create(Role.EDITOR, "Ada", null);
    }
}
