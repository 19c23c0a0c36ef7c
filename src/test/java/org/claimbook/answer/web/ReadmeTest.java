package org.claimbook.answer.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.claimbook.Approved;
import org.claimbook.FreshStore;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/**
 * Asks the questions of the README; {@code ./claimbook test -Dapprove -Dtest=ReadmeTest} writes the answers into it. Comes first,
 * as they are answered of the shipped facts.
 */
@QuarkusTest
@TestProfile(FreshStore.class)
@Order(1)
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "```console\\n(\\$ curl -s -G --data-urlencode \"q=([^\"]+)\" localhost:8080(/\\S+) \\| jq -r \\.text\\n)(.*?)```",
            Pattern.DOTALL);

    @Inject
    IndexKeeper index;

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
    }

    @Test
    void theAnswersAreThoseOfTheService() throws IOException {
        List<String> outcomes = new ArrayList<>();
        String readme = EXAMPLE.matcher(Files.readString(README)).replaceAll(example -> {
            var reply = given().queryParam("q", example.group(2))
                    .get(example.group(3))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            outcomes.add(reply.getString("outcome"));
            return Matcher.quoteReplacement(
                    "```console\n" + example.group(1) + reply.getString("text").strip() + "\n```");
        });

        Approved.hold(README, readme);
        assertThat(outcomes).containsExactly("ANSWERED", "AMBIGUOUS", "UNKNOWN");
    }
}
