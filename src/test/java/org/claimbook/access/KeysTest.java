package org.claimbook.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.time.Clock;
import java.time.Duration;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.telegram.LogLines;

/** Shows keys to the running service. */
@QuarkusTest
class KeysTest {
    private static final String PROBLEM = "application/problem+json";

    @Inject
    Keys keys;

    @Inject
    Clock clock;

    @Inject
    EntityManager rows;

    @Test
    void aKeyTellsItsHolderAndItsRolesIncludeThoseBelow() {
        me(keys.create(Role.OPERATOR, "Ada", null))
                .statusCode(200)
                .body("name", containsString("Ada ("))
                .body("roles", contains("editor", "operator", "reader"));
        me(keys.create(Role.EDITOR, "Bo", null)).body("roles", contains("editor", "reader"));
        me(keys.create(Role.READER, "Cy", null)).body("roles", contains("reader"));
    }

    @Test
    void withoutAKeyWhatIsPublicStaysPublicAndTheRestAsksForOne() {
        given().get("/api/v1/claims/ukraine-targeted-putin-residence").then().statusCode(200);
        given().get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("status", equalTo(401))
                .body("detail", containsString("key"));
    }

    @Test
    void aRoleThatIsTooLowIsForbidden() {
        given().header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Bo", null))
                .get("/api/v1/keys")
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("status", equalTo(403));
    }

    @Test
    void aKeyThatExpiredIsRefusedEvenWhereNoneIsNeeded() {
        String key = keys.create(Role.READER, "Cy", clock.instant().plusSeconds(3600));
        me(key).statusCode(200);
        expire(key);
        refused(key, "The key has expired");
    }

    @Test
    void aKeyThatWasRevokedIsRefusedEvenWhereNoneIsNeeded() {
        String key = keys.create(Role.READER, "Cy", null);
        assertThat(keys.revoke(name(key))).isTrue();
        refused(key, "The key was revoked");
        assertThat(keys.revoke("no-such-key")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "cbk_0123456789ab_0123456789012345678901234567890123456789012",
                "cbk_0123456789ab",
                "eyJhbGciOiJIUzI1NiJ9.e30.ZRrHA1JJJW8opsbCGfG_HACGpVUMN_a9IV7pAx_Zmeo",
                "' or 1=1 --"
            })
    void whatIsNoKeyIsRefused(String text) {
        me(text).statusCode(401).contentType(PROBLEM);
    }

    @Test
    void aKeyWithAnotherSecretIsRefused() {
        String key = keys.create(Role.READER, "Cy", null);
        char last = key.charAt(key.length() - 10) == 'A' ? 'B' : 'A';
        String near = key.substring(0, key.length() - 10) + last + key.substring(key.length() - 9);

        me(near).statusCode(401);
        me(key).statusCode(200);
    }

    @Test
    void neitherRepliesNorLogsNorTheStoreHoldTheSecret() {
        try (LogLines log = new LogLines()) {
            String key = keys.create(Role.READER, "Cy", null);
            String secret = key.substring(key.length() - 43);
            me(key).body(not(containsString(secret)));
            keys.revoke(name(key));
            me(key).statusCode(401).body(not(containsString(secret)));
            me(key + "x").statusCode(401).body(not(containsString(secret)));

            assertThat(secret).hasSize(43);
            assertThat(String.join("\n", log.all())).doesNotContain(secret);
            assertThat(keys.all().toString()).doesNotContain(secret);
            assertThat(rows.createNativeQuery("select name || label || salt || hash from access_key", String.class)
                            .getResultList()
                            .toString())
                    .doesNotContain(secret);
            assertThat(KeyText.read(key).orElseThrow().toString()).doesNotContain(secret);
        }
    }

    @Test
    void theLastUseIsNoted() {
        String key = keys.create(Role.READER, "Cy", null);
        assertThat(known(key).lastUsedAt()).isNull();

        me(key).statusCode(200);

        assertThat(known(key).lastUsedAt()).isBetween(clock.instant().minus(Duration.ofMinutes(2)), clock.instant());
    }

    @Test
    void whatMakesNoSenseIsNotMade() {
        assertThatThrownBy(() -> keys.create(Role.READER, " ", null)).hasMessageContaining("name");
        assertThatThrownBy(() -> keys.create(Role.READER, "x".repeat(201), null))
                .hasMessageContaining("201");
        assertThatThrownBy(() -> keys.create(Role.READER, "a\nb", null)).hasMessageContaining("control");
        assertThatThrownBy(() -> keys.create(Role.READER, "Cy", clock.instant()))
                .hasMessageContaining("future");
    }

    private void refused(String key, String reason) {
        me(key).statusCode(401).contentType(PROBLEM).body("detail", containsString(reason));
        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/claims/ukraine-targeted-putin-residence")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }

    private static ValidatableResponse me(String key) {
        return given().header("Authorization", "Bearer " + key)
                .get("/api/v1/me")
                .then();
    }

    private Key known(String key) {
        return keys.all().stream()
                .filter(each -> each.name().equals(name(key)))
                .findFirst()
                .orElseThrow();
    }

    private static String name(String key) {
        return key.split("_", 3)[1];
    }

    @Transactional
    void expire(String key) {
        rows.createQuery("update KeyRow k set k.expiresAt = :now where k.name = :name")
                .setParameter("now", clock.instant())
                .setParameter("name", name(key))
                .executeUpdate();
    }
}
