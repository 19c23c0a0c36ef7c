package org.claimbook.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import java.io.PrintWriter;
import java.io.StringWriter;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import org.claimbook.access.Caller;
import org.claimbook.access.Role;

/** Makes, lists and revokes keys as the launcher does. */
@QuarkusTest
class KeyCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Inject
    KeyCommand command;

    @Inject
    Caller caller;

    @Test
    void aKeyIsShownOnceWorksAndIsRevoked() {
        assertThat(run("create", "--role", "editor", "--name", "Ada Lovelace", "--expires", "2999-12-31"))
                .isZero();
        String key = out.toString().strip();
        assertThat(key).matches("cbk_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", contains("editor", "reader"));

        out.getBuffer().setLength(0);
        assertThat(run("list")).isZero();
        String name = key.substring(4, 16);
        assertThat(out.toString())
                .contains(name)
                .contains("Ada Lovelace")
                .contains("2999-12-31")
                .doesNotContain(key.substring(17));

        assertThat(run("revoke", name)).isZero();
        assertThat(run("revoke", name)).isZero();
        isAudited(name);
        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    private void isAudited(String name) {
        caller.as(Role.EDITOR)
                .queryParam("kind", "KEY")
                .queryParam("subject", name)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("entries.action", contains("REVOKED", "CREATED"))
                .body("entries.actor", everyItem(equalTo(System.getProperty("user.name") + " (operating system)")))
                .body("entries[1].after.label", equalTo("Ada Lovelace"))
                .body("entries[1].after.role", equalTo("editor"))
                .body("entries[1].after.expiresAt", equalTo("2999-12-31T00:00:00Z"))
                .body("entries[1].after.size()", equalTo(3));
    }

    @Test
    void wrongUsageIsSaidInASentence() {
        assertThat(run("create", "--role", "king", "--name", "x")).isEqualTo(2);
        assertThat(run("create", "--role", "reader", "--name", "x", "--expires", "tomorrow"))
                .isEqualTo(2);
        assertThat(run("create", "--role", "reader", "--name", "x", "--expires", "2001-01-01"))
                .isEqualTo(2);
        assertThat(run("create", "--role", "reader")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("king", "'tomorrow'", "2001-01-01", "--name", "create, list or revoke");
        assertThat(run("revoke", "no-such-key")).isEqualTo(1);
    }

    private int run(String... arguments) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
