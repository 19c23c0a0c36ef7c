package org.claimbook.claim.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.Newsroom;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.gate.GateRefusedException;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.write.ImportProgress;

/** The same where such changes are refused, over REST and from files. */
@QuarkusTest
@TestProfile(Newsroom.class)
class StrictGateTest {
    private static final String FACTS = """
            topic: {slug: strict, title: The strict story}
            claims:
              - slug: strict-lighthouse
                text: The lighthouse of Strictholm was built in 1820.
                phrasings: {en: ["Was the lighthouse of Strictholm built in 1820?"]}
                golden: {match: ["%s"]}
            """;

    @Inject
    DeskStage stage;

    @Inject
    FactFiles files;

    @Inject
    Claims claims;

    @Inject
    IndexKeeper index;

    @TempDir
    Path folder;

    private static final String WALL = """
            topic: {slug: strict, title: The strict story}
            claims:
              - slug: strict-wall
                text: The harbour wall of Strictholm has been cracked.
                golden: {match: ["%s"]}
            """;

    private static final String REVIEW = """
            {"@type": "ClaimReview", "claimReviewed": "%s", "url": "https://strict.example/%d", \
            "author": {"name": "Strict Checks"}, "reviewRating": {"alternateName": "False"}}
            """;

    @Test
    void ofAnImportOnlyTheClaimThatBreaksAQuestionIsLeftOut() throws IOException {
        Ready.await(index);
        String question = "The harbour wall of Strictholm is cracked.";
        Path file = folder.resolve("wall.yaml");
        Files.writeString(file, WALL.formatted(question));
        assertThat(files.importFiles(List.of(file), ImportProgress.NONE).broken())
                .isEmpty();

        imported(REVIEW.formatted("The moon over Borneo is green.", 1)
                        + REVIEW.formatted(question, 2)
                        + REVIEW.formatted("Nobody drinks tea in Lisbon.", 3))
                .body("bad.line", contains(2))
                .body("added", equalTo(2))
                .body("broken", empty())
                .body("bad[0].reason", startsWith("golden questions would break: '" + question))
                .body("bad[0].reason", containsString("strict-wall"));

        // what was left out is not in the index that the next one is tried out with
        imported(REVIEW.formatted("A fox ate the cheese.", 4)).body("added", equalTo(1));
    }

    private ValidatableResponse imported(String reviews) {
        return stage.editor()
                .contentType("application/x-ndjson")
                .body(reviews.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(200);
    }

    @Test
    void nothingIsStoredOfAChangeThatBreaksAQuestion() throws IOException {
        Ready.await(index);
        Path file = folder.resolve("strict.yaml");
        Files.writeString(file, FACTS.formatted("Who painted the ceiling of the chapel?"));
        assertThatThrownBy(() -> files.importFiles(List.of(file), ImportProgress.NONE))
                .isInstanceOf(GateRefusedException.class)
                .hasMessageContaining("Who painted the ceiling");
        assertThat(claims.bySlug("strict-lighthouse")).isEmpty();

        Files.writeString(file, FACTS.formatted("Was the lighthouse of Strictholm built in 1820?"));
        assertThat(files.importFiles(List.of(file), ImportProgress.NONE).broken())
                .isEmpty();
        assertThat(claims.bySlug("strict-lighthouse")).isPresent();

        stage.editor()
                .header("If-Match", "*")
                .body("""
                        {"topic": "strict", "text": "The lighthouse of Strictholm was built in 1820.", "reason": "x",
                         "golden": {"match": ["Who painted the ceiling of the chapel?"]}}""")
                .put("/api/v1/claims/strict-lighthouse")
                .then()
                .statusCode(409)
                .body("broken[0].claim", equalTo("strict-lighthouse"));
        assertThat(claims.bySlug("strict-lighthouse").orElseThrow().revision()).isEqualTo(1);
    }
}
