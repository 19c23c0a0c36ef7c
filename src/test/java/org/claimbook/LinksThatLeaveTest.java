package org.claimbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Asks for links where nobody has said how the service is reached: whatever headers say, they lead to this machine. */
@QuarkusTest
class LinksThatLeaveTest {
    @TestHTTPResource("/")
    URI root;

    @Inject
    IndexKeeper index;

    private String own = "";

    @BeforeEach
    void begin() {
        Ready.await(index);
        own = "http://localhost:" + root.getPort();
    }

    @Test
    void withoutAnySettingLinksLeadToThisMachine() {
        assertThat(Doors.own()).isEqualTo(own);
        Doors.lead(() -> given(), own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "EVIL.example.",
                "127.0.0.1.evil.example",
                "203.0.113.7",
                "[2001:db8::1]:8080",
                "localhost@evil.example",
                "evil.example#localhost",
                "127.0.0.1evil.example",
                "evil.example/localhost",
                "1"
            })
    void aForeignHostIsNotInAFeedThatCachesKeep(String host) {
        Response feed = given().header("Host", host).get("/feeds/assessments.json");

        if (feed.statusCode() == 400) {
            // what is no host at all is refused, and nothing keeps that
            assertThat(feed.header("ETag")).isNull();
            assertThat(feed.path("field").toString()).isEqualTo("Host");
        } else {
            assertThat(feed.asString()).doesNotContain("evil", "203.0.113", "2001:db8", "//1/");
        }
    }

    @Test
    void aForeignHostIsNotInARedirectThatCachesKeep() {
        String location = given().redirects()
                .follow(false)
                .header("Host", "evil.example")
                .get("/q/swagger-ui")
                .header("Location");

        assertThat(String.valueOf(location)).doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host,evil.example",
        "X-Forwarded-Proto,https",
        "X-Forwarded-Port,4443",
        "X-Forwarded-Prefix,/evil",
        "Forwarded,host=evil.example;proto=https",
        "X-Forwarded-Trusted-Proxy,true",
        "X-Original-Host,evil.example",
        "X-Forwarded-Server,evil.example"
    })
    void whatAProxySaysThatNobodyTrustsIsRepeatedNowhere(String header, String value) {
        assertThat(given().header(header, value)
                        .header("X-Forwarded-For", "10.0.0.1")
                        .get("/feeds/assessments.json")
                        .jsonPath()
                        .getString("feed_url"))
                .isEqualTo(own + "/feeds/assessments.json");
    }

    @Test
    void whoeverSaysItIsTrustedIsNot() {
        Doors.lead(
                () -> given().header("X-Forwarded-Trusted-Proxy", "true")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Host", "evil.example"),
                own);
    }

    @Test
    void theNameByWhichThisMachineIsCalledAtHomeIsKept() {
        for (String home : new String[] {"localhost:9090", "127.0.0.1:9090", "[::1]:9090"}) {
            assertThat(given().header("Host", home)
                            .get("/feeds/assessments.json")
                            .asString())
                    .contains("\"http://" + home + "/feeds/assessments.json\"");
        }
    }
}
