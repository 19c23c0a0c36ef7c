package org.claimbook.claim.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Source;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.review.format.ClaimReviewReader;
import org.claimbook.claim.review.value.Json;

@QuarkusTest
@TestProfile(EmptyStore.Profile.class)
class ReviewImportTest extends ReviewFixture {
    @Test
    void oneReviewBecomesAClaimThatItsReviewerAssesses() throws IOException {
        assertThat(imported("one.json")).isEqualTo(new ReviewReport(1, 0, 0, 0, 0, 0, Map.of(), 0, 0, 0, 0, List.of()));

        Claim claim = all().getFirst();
        assertThat(claim.text()).isEqualTo("The mayor of Aldwick sold the town's bridge.");
        assertThat(claim.slug()).matches("the-mayor-of-aldwick-sold-the-towns-bridge-[0-9a-f]{12}");
        assertThat(claim.language()).isEqualTo("en");
        assertThat(claim.status()).isEqualTo(ClaimStatus.PUBLISHED);
        assertThat(claim.topic().title()).isEqualTo("Example Checks");
        Assessment assessment = claim.assessments().getFirst();
        assertThat(claim.assessments()).hasSize(1);
        assertThat(assessment.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(assessment.summary()).isEqualTo("FALSE!: The town still owns it.");
        assertThat(assessment.assessor()).isEqualTo("Example Checks");
        assertThat(assessment.asOf()).isEqualTo("2024-03-05");
        assertThat(assessment.sources()).extracting(Source::url).asString().contains("checks.example/2024/bridge");
        Statement statement = claim.statements().getFirst();
        assertThat(claim.statements()).hasSize(1);
        assertThat(statement.speaker().name()).isEqualTo("Ada Aldwick");
        assertThat(statement.speaker().role()).isEqualTo("Councillor");
        assertThat(statement.speaker().kind()).isEqualTo(EntityKind.PERSON);
        assertThat(statement.stance()).isEqualTo(Stance.SUPPORT);
        assertThat(statement.saidOn()).isEqualTo("2024-03-01");
        assertThat(statement.via()).containsExactly("Example Checks");
        assertThat(statement.sources())
                .extracting(source -> String.valueOf(source.url()))
                .containsExactly(
                        "https://social.example/ada/1",
                        "https://social.example/ada/2",
                        "https://paper.example/3",
                        "https://www.checks.example/2024/bridge");
    }

    @Test
    void allFieldsAndTheDocumentAreKept() throws IOException {
        imported("one.json");

        ReviewRecord kept = rows.ofClaims(List.of(all().getFirst().slug()))
                .values()
                .iterator()
                .next()
                .getFirst();
        assertThat(kept.review())
                .usingRecursiveComparison()
                .isEqualTo(ClaimReviewReader.read(Json.tree(Files.readString(FOLDER.resolve("one.json")))));
        assertThat(Json.tree(kept.original())).isEqualTo(Json.tree(Files.readString(FOLDER.resolve("one.json"))));
        assertThat(
                        store.row(
                                "select keywords || claimant_same_as || appearances || claimant_image || item_id || sd_license"
                                        + " || author_image || rating_image || first_appearance || claimant_job_title from claim_review"))
                .contains(
                        "[\"Aldwick\",\"bridge\"]", "ada.example", "paper.example", "ada.jpg", "bridge#claim", "by/4.0")
                .contains("logo.png", "false.png", "ada/1", "Councillor");
        assertThat(store.row("select rating_value || ' ' || rating_best || ' ' || rating_worst from claim_review"))
                .isEqualTo("1.0 5.0 1.0");
    }

    @Test
    void knowsTheTrapsAndNamesLineAndReasonOfWhatIsBad() throws IOException {
        ReviewReport report = imported("array.json");

        assertThat(report).isEqualTo(new ReviewReport(5, 0, 0, 0, 0, 4, Map.of("Half Flip", 1), 1, 1, 4, 0, List.of()));
        assertThat(bad)
                .containsExactly(
                        "array.json:4: record 3: claimReviewed: is missing",
                        "array.json:5: record 4: 'only words' is no ClaimReview",
                        "array.json:6: record 5: no ClaimReview: its type is [NewsArticle]",
                        "array.json:10: record 9: url: 'not an address' is no web address");
        assertThat(verdicts())
                .containsExactlyInAnyOrder(
                        "Claim one. REFUTED",
                        "Claim two. SUPPORTED",
                        "Claim five. DRAFT",
                        "Claim six. DRAFT",
                        "Claim seven. CONFLICTING_EVIDENCE");
    }

    @Test
    void aRatingThatIsNotKnownIsQuotedAndAnswersNothing() throws IOException {
        imported("array.json");

        Claim claim = all().stream()
                .filter(each -> each.text().equals("Claim five."))
                .findFirst()
                .orElseThrow();
        assertThat(claim.status()).isEqualTo(ClaimStatus.DRAFT);
        assertThat(claim.assessments()).isEmpty();
        Statement rating = claim.statements().getFirst();
        assertThat(rating.speaker().name()).isEqualTo("Example Checks");
        assertThat(rating.text()).isEqualTo("Half Flip");
        assertThat(rating.quote()).isTrue();
        assertThat(rating.stance()).isEqualTo(Stance.COMMENT);
    }

    @Test
    void readsPagesFeedsLinesAndTables() throws IOException {
        assertThat(imported("page.html"))
                .isEqualTo(new ReviewReport(1, 0, 0, 0, 0, 1, Map.of(), 0, 0, 0, 0, List.of()));
        assertThat(imported("feed.json"))
                .isEqualTo(new ReviewReport(3, 0, 0, 0, 0, 0, Map.of("Zorblax", 1), 0, 0, 3, 0, List.of()));
        assertThat(imported("lines.ndjson"))
                .isEqualTo(new ReviewReport(2, 0, 0, 0, 0, 1, Map.of(), 0, 0, 2, 0, List.of()));
        assertThat(imported("table.csv"))
                .isEqualTo(new ReviewReport(2, 0, 0, 0, 0, 1, Map.of(), 0, 0, 2, 0, List.of()));

        assertThat(verdicts())
                .containsExactlyInAnyOrder(
                        "Cats bark at night. CONFLICTING_EVIDENCE",
                        "Feed claim one. SUPPORTED",
                        "Feed claim two. NOT_ENOUGH_EVIDENCE",
                        "Feed claim three. DRAFT",
                        "Line claim one. SUPPORTED",
                        "Line claim three. REFUTED",
                        "Table claim one, in two lines. REFUTED",
                        "Table claim three. REFUTED");
        Claim ofPage = all().stream()
                .filter(each -> each.text().startsWith("Cats"))
                .findFirst()
                .orElseThrow();
        assertThat(ofPage.assessments().getFirst().assessor()).isEqualTo("Graph Checks");
        assertThat(ofPage.assessments().getFirst().asOf()).isEqualTo("2024-01-05");
        assertThat(ofPage.statements().getFirst().speaker().name()).isEqualTo("Carla");
        Claim ofTable = all().stream()
                .filter(each -> each.text().startsWith("Table claim one"))
                .findFirst()
                .orElseThrow();
        assertThat(ofTable.statements().getFirst().sources()).hasSize(3);
        assertThat(bad).hasSize(3).anySatisfy(line -> assertThat(line)
                .startsWith("lines.ndjson:3: record 2: not JSON"));
        assertThat(bad).contains("table.csv:4: record 2: the row has 2 cells, the header 7");
        assertThat(bad).anySatisfy(line -> assertThat(line).startsWith("page.html:16: record 2: not JSON"));
    }

    /** Each kind of {@link FieldImportTest}, into one store. */
    @Test
    void whatTheFieldHasIsStoredAndKnownWhenItComesAgain() throws IOException {
        List<Path> inputs;
        try (Stream<Path> files = Files.walk(FOLDER.resolve("field"))) {
            inputs = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".approved"))
                    .sorted()
                    .toList();
        }
        int stored = 0;
        for (Path input : inputs) {
            ReviewReport report = imported(input, "");
            stored += report.added();
            if (report.updated() + report.reassessed() == 0) {
                ReviewReport again = imported(input, "");
                assertThat(List.of(again.added(), again.updated(), again.unchanged(), again.bad()))
                        .as("%s", input)
                        .isEqualTo(List.of(0, 0, report.added() + report.unchanged(), report.bad()));
            }
        }

        assertThat(all()).hasSize(stored).hasSizeGreaterThan(200);
        assertThat(all().stream().flatMap(claim -> claim.assessments().stream()))
                .filteredOn(assessment -> assessment.asOf() == null)
                .hasSizeGreaterThan(20);
    }

    @Test
    void aReviewWithoutADateIsOfAnUnknownDateAndNotOfToday() throws IOException {
        ReviewReport report = imported(FOLDER.resolve("field/dates/d-none.json"), "");

        assertThat(report.undated()).isEqualTo(1);
        assertThat(report.text()).contains("without a date that can be told, so kept as of an unknown date: 1");
        Claim claim = all().getFirst();
        assertThat(claim.currentAssessment().orElseThrow().asOf()).isNull();
        assertThat(claim.assessmentAsOf(LocalDate.of(2020, 1, 1))).isPresent();
    }
}
