package org.claimbook.answer.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.FreshStore;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.write.ImportProgress;

/** Loads the smallest fact file of docs/editing.md into a store that has little else yet, and asks what a newcomer would ask. */
@QuarkusTest
@TestProfile(FreshStore.class)
@Order(2)
class NewcomerTest {
    @Inject
    FactFiles facts;

    @Inject
    Claims claims;

    @Inject
    IndexKeeper index;

    @BeforeEach
    void load() {
        facts.importFiles(List.of(Path.of("src/test/resources/facts/harbour-fire.yaml")), ImportProgress.NONE);
        Ready.await(index);
        Ready.caughtUp(index, claims);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/questions/harbour-fire.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void answersWhatTheClaimSaysAndOffersTheRest(String question, String outcome, String told) {
        JsonPath reply = ask(question);

        if (outcome.equals("ANSWERED")) {
            assertThat(reply.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(reply.getString("claim.id")).isEqualTo("fire-caused-by-cable");
            assertThat(reply.getString("assessment.verdict")).isEqualTo(told);
            assertThat(reply.getList("why")).isNotEmpty();
            return;
        }
        assertThat(reply.getString("outcome")).isNotEqualTo("ANSWERED");
        assertThat(reply.getMap("assessment")).isNull();
        assertThat(reply.getString("text")).doesNotContain("Supported").doesNotContain("The inquiry agrees");
        if (outcome.equals("AMBIGUOUS")) {
            assertThat(reply.getString("outcome")).isEqualTo("AMBIGUOUS");
            assertThat(reply.getString("suggestions[0].claim")).isEqualTo("fire-caused-by-cable");
            assertThat(reply.getList("suggestions[0].differs")).containsExactly(told);
            assertThat(reply.getString("text"))
                    .contains("On record is: A broken cable caused the fire at pier four. It does not say “" + told);
        }
    }

    private static JsonPath ask(String question) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post("/api/v1/ask")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
