package org.claimbook.claim.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.answer.IndexKeeper;
import org.claimbook.answer.Ready;
import org.claimbook.claim.Claims;
import org.claimbook.claim.FactFiles;
import org.claimbook.claim.GateRefusedException;
import org.claimbook.claim.ImportProgress;

/** The same where such changes are refused, over REST and from files. */
@QuarkusTest
@TestProfile(StrictGateTest.Refusing.class)
class StrictGateTest {
    public static class Refusing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("claimbook.gate.mode", "refuse");
        }
    }

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
