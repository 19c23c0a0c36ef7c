package org.claimbook.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.claimbook.Newsroom;

/** Shows tokens of an OpenID Connect provider to a service that takes them beside keys. */
@QuarkusTest
@TestProfile(Newsroom.class)
class TokensTest {
    private static final String PROBLEM = "application/problem+json";

    @Inject
    Keys keys;

    @ConfigProperty(name = "claimbook.oidc.issuer")
    String issuer;

    @ConfigProperty(name = IssuerDouble.SIGNING)
    String signing;

    private JwtClaimsBuilder claims(String... roles) {
        return Jwt.issuer(issuer)
                .audience("claimbook")
                .subject("2f1b")
                .claim("preferred_username", "ada")
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresAt(Instant.now().plusSeconds(600));
    }

    private String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(IssuerDouble.KEY).sign(key());
    }

    private PrivateKey key() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(signing)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse me(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then();
    }

    private static ValidatableResponse writes(String token, String slug) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body("{\"slug\": \"%s\", \"title\": \"A story\"}".formatted(slug))
                .post("/api/v1/topics")
                .then();
    }

    @Test
    void anEditorsTokenWritesAndTheAuditTrailNamesItsSubject() {
        String token = signed(claims("offline_access", "claimbook-editor"));
        me(token).statusCode(200).body("name", equalTo("ada (oidc 2f1b)")).body("roles", contains("editor", "reader"));

        writes(token, "by-token").statusCode(201);

        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/audit?kind=TOPIC&subject=by-token")
                .then()
                .statusCode(200)
                .body("entries.actor", contains("ada (oidc 2f1b)"));
    }

    @Test
    void aRoleThatIsTooLowOrNoneOfOursIsForbidden() {
        writes(signed(claims("claimbook-reader")), "by-reader").statusCode(403).contentType(PROBLEM);
        writes(signed(claims("editor", "admin")), "by-stranger").statusCode(403);
        me(signed(claims())).statusCode(403);
    }

    @Test
    void anExpiredTokenIsRefusedEvenWhereNoneIsNeeded() {
        String expired =
                signed(claims("claimbook-editor").expiresAt(Instant.now().minusSeconds(60)));
        writes(expired, "too-late").statusCode(401).contentType(PROBLEM).body("detail", containsString("expired"));
        given().header("Authorization", "Bearer " + expired)
                .get("/api/v1/claims")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenOfAnotherIssuerForSomebodyElseOrWithAnotherSignatureIsRefused() throws GeneralSecurityException {
        me(signed(claims("claimbook-operator").issuer("https://elsewhere.example")))
                .statusCode(401);
        me(signed(claims("claimbook-operator").audience("shop"))).statusCode(401);
        PrivateKey forged =
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        me(claims("claimbook-operator").jws().keyId(IssuerDouble.KEY).sign(forged))
                .statusCode(401);
        me("no.token.atall").statusCode(401).contentType(PROBLEM);
    }

    @Test
    void aTokenWithoutAUserNameIsNamedByItsSubject() {
        me(signed(claims("claimbook-operator").claim("preferred_username", " ")))
                .statusCode(200)
                .body("name", equalTo("(oidc 2f1b)"))
                .body("roles", contains("editor", "operator", "reader"));
    }

    @Test
    void keysGoOnWorkingBesideTokens() {
        String key = keys.create(Role.EDITOR, "Bo", null);
        me(key).statusCode(200).body("name", containsString("Bo ("));
        writes(key, "by-key").statusCode(201);
        keys.revoke(key.split("_", 3)[1]);
        me(key).statusCode(401).body("detail", equalTo("The key was revoked"));
        me("cbk_0123456789ab").statusCode(401).body("detail", equalTo("What was sent is no key"));
        given().get("/api/v1/claims").then().statusCode(200);
    }
}
