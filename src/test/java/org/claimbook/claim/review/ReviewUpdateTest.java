package org.claimbook.claim.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.write.ImportProgress;

@QuarkusTest
@TestProfile(EmptyStore.Profile.class)
class ReviewUpdateTest extends ReviewFixture {
    @Test
    void whatIsImportedAgainChangesNothing() throws IOException {
        imported("array.json");
        long last = claims.lastChange();

        assertThat(imported("array.json").unchanged()).isEqualTo(5);

        assertThat(claims.lastChange()).isEqualTo(last);
    }

    @Test
    void aChangedRatingIsAppended() throws IOException {
        imported("one.json");
        Claim before = all().getFirst();

        ReviewReport report =
                changed("one.json", text -> text.replace("FALSE!", "True").replace("2024-03-05", "2024-04-01"));

        assertThat(report).isEqualTo(new ReviewReport(0, 1, 1, 0, 0, 0, Map.of(), 0, 0, List.of()));
        Claim after = all().getFirst();
        assertThat(after.slug()).isEqualTo(before.slug());
        assertThat(after.change()).isGreaterThan(before.change());
        assertThat(after.assessments())
                .hasSize(2)
                .startsWith(before.assessments().getFirst());
        assertThat(after.assessments().getLast().verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(after.assessments().getLast().asOf()).isEqualTo("2024-04-01");
        assertThat(changed("one.json", text -> text.replace("FALSE!", "True").replace("2024-03-05", "2024-04-01"))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void aRatingThatWasChangedUnderTheOldDateIsKnownSinceToday() throws IOException {
        imported("one.json");

        changed("one.json", text -> text.replace("FALSE!", "True"));

        Claim after = all().getFirst();
        assertThat(after.assessments().getLast().asOf()).isAfter("2026-01-01");
        assertThat(after.assessmentAsOf(java.time.LocalDate.of(2024, 3, 6))
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.REFUTED);
    }

    @Test
    void aChangedDetailUpdatesWithoutAnAssessment() throws IOException {
        imported("one.json");

        ReviewReport report = changed("one.json", text -> text.replace("social.example/ada/1", "social.example/ada/9"));

        assertThat(report).isEqualTo(new ReviewReport(0, 1, 0, 0, 0, 0, Map.of(), 0, 0, List.of()));
        assertThat(all().getFirst().assessments()).hasSize(1);
        assertThat(all().getFirst().statements().getFirst().sources().getFirst().url())
                .hasPath("/ada/9");
    }

    @Test
    void aRatingThatIsNotUnderstoodAnyMoreAnswersNothingAnyMore() throws IOException {
        imported("one.json");

        changed("one.json", text -> text.replace("FALSE!", "Zorblax"));

        assertThat(all().getFirst().status()).isEqualTo(ClaimStatus.DRAFT);
        assertThat(all().getFirst().assessments()).hasSize(1);
    }

    @Test
    void whatAnEditorDecidedStaysAndANewRatingIsAppended() throws IOException {
        imported("one.json");
        store.run("update claim set text = 'Edited.', origin = 'EDITED', status = 'RETRACTED'");

        changed("one.json", text -> text.replace("FALSE!", "True").replace("2024-03-05", "2024-04-01"));
        ReviewReport report = changed("one.json", text -> text.replace("FALSE!", "True")
                .replace("Bridge sold", "Sold")
                .replace("2024-03-05", "2024-04-01"));

        assertThat(report).isEqualTo(new ReviewReport(0, 0, 0, 1, 0, 0, Map.of(), 0, 0, List.of()));
        assertThat(report.text()).contains("0 updated", "kept as editors have changed them: 1");

        Claim after = all().getFirst();
        assertThat(after.text()).isEqualTo("Edited.");
        assertThat(after.status()).isEqualTo(ClaimStatus.RETRACTED);
        assertThat(after.assessments()).hasSize(2);
    }

    @Test
    void aSpeakerThatIsKnownStaysAsItIs() throws IOException {
        facts.importFiles(List.of(Files.writeString(folder.resolve("ada.yaml"), """
                        topic: {slug: aldwick, title: Aldwick}
                        speakers: [{slug: ada-aldwick, name: Ada Aldwick, kind: PERSON, role: Mayor, aliases: [the mayor]}]
                        """)), ImportProgress.NONE);

        imported("one.json");

        assertThat(all().getFirst().statements().getFirst().speaker())
                .isEqualTo(new Speaker(
                        "ada-aldwick", "Ada Aldwick", EntityKind.PERSON, "Mayor", List.of("the mayor"), Set.of()));
        assertThat(speakers.all()).hasSize(1);
    }
}
