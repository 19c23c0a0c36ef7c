package org.claimbook.verdict.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.Doors;
import org.claimbook.Impatient;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Asks for links through a proxy that the operator trusts. */
@QuarkusTest
@TestProfile(Impatient.class)
class LinksBehindAProxyTest {
    @Inject
    IndexKeeper index;

    @BeforeEach
    void begin() {
        Ready.await(index);
    }

    @Test
    void linksBeginWithWhatTheProxySays() {
        Doors.lead(
                () -> given().header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "facts.example")
                        .header("X-Forwarded-Prefix", "/desk"),
                "https://facts.example/desk");
    }

    @Test
    void linksBeginWithWhatTheProxySaysInTheWordsOfTheStandard() {
        assertThat(given().header("Forwarded", "for=192.0.2.4;proto=https;host=facts.example")
                        .get("/feeds/assessments.json")
                        .jsonPath()
                        .getString("feed_url"))
                .isEqualTo("https://facts.example/feeds/assessments.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    facts.example      | https | -     | -        | https://facts.example
                    facts.example:8443 | https | -     | -        | https://facts.example:8443
                    facts.example      | https | 8443  | -        | https://facts.example:8443
                    facts.example      | http  | 80    | -        | http://facts.example
                    FACTS.example.     | https | -     | -        | https://FACTS.example.
                    facts.example      | https | 443   | /a/b/    | https://facts.example/a/b
                    facts.example      | https | 443   | /        | https://facts.example
                    facts.example      | https | 443   | "><x     | https://facts.example
                    facts.example      | https | 443   | //evil.example | https://facts.example
                    """)
    void theAddressIsPutTogether(String host, String scheme, String port, String prefix, String base) {
        var request = given().header("X-Forwarded-Host", host).header("X-Forwarded-Proto", scheme);
        if (port != null) {
            request.header("X-Forwarded-Port", port);
        }
        if (prefix != null) {
            request.header("X-Forwarded-Prefix", prefix);
        }

        assertThat(request.get("/feeds/assessments.json").jsonPath().getString("feed_url"))
                .isEqualTo(base + "/feeds/assessments.json");
    }

    @Test
    void aProxyThatPassesTheHostOnIsBelieved() {
        assertThat(given().header("Host", "facts.example")
                        .header("X-Forwarded-Proto", "https")
                        .get("/feeds/assessments.json")
                        .jsonPath()
                        .getString("feed_url"))
                .isEqualTo("https://facts.example/feeds/assessments.json");
    }
}
