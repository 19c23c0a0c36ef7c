package org.claimbook.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told with every reply. */
@QuarkusTest
class HeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/claims/ukraine-targeted-putin-residence",
                "/claims/nowhere",
                "/page.css",
                "/page.js",
                "/share.js",
                "/favicon.svg",
                "/api/v1/claims",
                "/api/v1/ask",
                "/api/v1/me",
                "/api/v1/export?format=csv",
                "/feeds/assessments.atom",
                "/v1alpha1/claims:search?query=a",
                "/mcp",
                "/nowhere"
            })
    void everyReplyHasThem(String path) {
        Response reply = given().get(path);

        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(reply.headers().getValues("Content-Security-Policy")).hasSize(1);
    }
}
