package org.claimbook.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.claimbook.StatementCounter;
import org.claimbook.claim.facts.InvalidFactsException;
import org.claimbook.claim.store.StoreSize;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.claim.write.ImportReport;
import org.claimbook.claim.write.ImportReport.Counts;

/**
 * What the store promises, on whatever database a subclass chooses. Scenarios share one store and so use slugs of their
 * own: each gives its facts a prefix.
 */
abstract class StoreScenarios extends StoreFixture {
    private static final Counts NONE = new Counts(0, 0, 0);

    @Test
    void theShippedFactsAreLoadedAtStart() {
        assertThat(shipped.problem()).isEmpty();
        assertThat(shipped.loaded()).isTrue();
        assertThat(claims.publishedCount()).isPositive();
    }

    @Test
    void whatIsImportedComesBackWhole() {
        StoreSize before = claims.size();

        ImportReport report = importFacts("whole", UnaryOperator.identity());

        assertThat(report).isEqualTo(new ImportReport(new Counts(2, 0, 0), new Counts(3, 0, 0), new Counts(2, 0, 0)));
        Claim claim = claim("whole-bridge-cracked");
        Speaker aldwick = new Speaker("whole-aldwick", "Aldwick", EntityKind.PLACE, "", List.of(), Set.of());
        assertThat(claim.topic()).isEqualTo(new Topic("whole-bridge", "The bridge of Aldwick"));
        assertThat(claim.status()).isEqualTo(ClaimStatus.PUBLISHED);
        assertThat(claim.language()).isEqualTo("en");
        assertThat(claim.entities()).startsWith(aldwick).hasSize(2);
        assertThat(claim.entities().getLast().speaksFor()).containsExactly("whole-aldwick");
        assertThat(claim.entities().getLast().aliases()).containsExactly("the council", "Aldwick council");
        assertThat(claim.phrasings())
                .containsExactly(
                        new Phrasing("en", "Is the bridge of Aldwick cracked?"),
                        new Phrasing("en", "Is there a crack in Aldwick's bridge?"),
                        new Phrasing("de", "Hat die Brücke von Aldwick einen Riss?"));
        assertThat(claim.statements()).extracting(Statement::slug).containsExactly("engineer", "council");
        Statement engineer = claim.statements().getFirst();
        assertThat(engineer.text()).endsWith("🌉");
        assertThat(engineer.quote()).isTrue();
        assertThat(engineer.saidOn()).isEqualTo("2026-01-02");
        assertThat(engineer.via()).containsExactly("a spokesman", "Aldwick Gazette");
        assertThat(engineer.sources())
                .extracting(Source::slug)
                .containsExactly("whole-report", "whole-gazette-2026-01-02");
        assertThat(claim.currentAssessment().map(Assessment::verdict)).hasValue(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(claim("whole-bridge-shut").status()).isEqualTo(ClaimStatus.DRAFT);
        assertThat(speakers.all()).contains(aldwick);
        StoreSize after = claims.size();
        assertThat(after.claims() - before.claims()).isEqualTo(2);
        assertThat(after.statements() - before.statements()).isEqualTo(3);
        assertThat(after.assessments() - before.assessments()).isEqualTo(1);
    }

    @Test
    void whatWasSaidAndAssessedIsFoundAcrossClaims() {
        importFacts("found", UnaryOperator.identity());
        About.Filter report = new About.Filter(null, "found-bridge", "found-report", false);
        assertThat(statements.list(report, null, "", "", 9).getFirst().statement())
                .isEqualTo(claim("found-bridge-cracked").statements().getFirst());
        assertThat(assessments.list(new About.Filter(null, null, null, true), "found-council", "found", 0, 9))
                .hasSize(1);
        assertThat(claims.publishedWithGoldenQuestions())
                .noneMatch(each -> each.golden().isEmpty());
    }

    @Test
    void importingAFileAgainChangesNothing() {
        importFacts("again", UnaryOperator.identity());
        long last = claims.lastChange();
        Claim before = claim("again-bridge-cracked");

        ImportReport report = importFacts("again", UnaryOperator.identity());

        assertThat(report).isEqualTo(new ImportReport(new Counts(0, 0, 2), new Counts(0, 0, 3), new Counts(0, 0, 2)));
        assertThat(claims.lastChange()).isEqualTo(last);
        assertThat(claim("again-bridge-cracked")).isEqualTo(before);
    }

    @Test
    void aChangedClaimIsRevisedAndOnlyThat() {
        importFacts("revised", UnaryOperator.identity());
        long last = claims.lastChange();

        ImportReport report =
                importFacts("revised", facts -> facts.replace("asks for a second report", "wants a second report")
                        .replace("[revised-aldwick, revised-council]", "[revised-council, revised-aldwick]")
                        .replace("\"Is the bridge of Aldwick cracked?\", ", "")
                        .replace("[revised-report, revised-gazette-2026-01-02]", "[revised-gazette-2026-01-02]"));

        assertThat(report.claims()).isEqualTo(new Counts(0, 1, 1));
        assertThat(report.speakers()).isEqualTo(new Counts(0, 0, 3));
        Claim claim = claim("revised-bridge-cracked");
        assertThat(claims.changesSince(last, 10)).containsExactly(claim);
        assertThat(claim.entities()).extracting(Speaker::slug).containsExactly("revised-council", "revised-aldwick");
        assertThat(claim.phrasings()).hasSize(2);
        assertThat(claim.statements().getLast().text()).isEqualTo("The council wants a second report.");
        assertThat(claim.statements().getFirst().sources()).hasSize(1);
    }

    @Test
    void statementsCanBeReorderedReplacedAndDropped() {
        importFacts("moved", UnaryOperator.identity());
        String council = "      - {slug: council, speaker: moved-council, stance: QUERY,"
                + " text: The council asks for a second report., sources: [moved-gazette-2026-01-02]}\n";
        String mayor = council.replace("slug: council", "slug: mayor");

        importFacts("moved", facts -> facts.replace(council, "")
                .replace("      - slug: engineer", mayor + council + "      - slug: engineer"));

        assertThat(claim("moved-bridge-cracked").statements())
                .extracting(Statement::slug)
                .containsExactly("mayor", "council", "engineer");

        importFacts("moved", facts -> facts.replace(council, mayor));

        assertThat(claim("moved-bridge-cracked").statements())
                .extracting(Statement::slug)
                .containsExactly("engineer", "mayor");
    }

    @Test
    void aNewAssessmentIsAppendedAndTheOldOneStaysAskable() {
        importFacts("assessed", UnaryOperator.identity());

        importFacts("assessed", facts -> appended(facts, "2026-02-01"));

        Claim claim = claim("assessed-bridge-cracked");
        assertThat(claim.assessments()).extracting(Assessment::revision).containsExactly(1, 2);
        assertThat(claim.currentAssessment().map(Assessment::verdict)).hasValue(Verdict.SUPPORTED);
        assertThat(claim.assessmentAsOf(LocalDate.parse("2026-01-31")).map(Assessment::verdict))
                .hasValue(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void anOldAssessmentCannotBeChangedOrDropped() {
        importFacts("kept", UnaryOperator.identity());
        Claim before = claim("kept-bridge-cracked");

        assertThatThrownBy(() -> importFacts("kept", facts -> facts.replace("NOT_ENOUGH_EVIDENCE", "REFUTED")
                        .replace("shut to lorries", "open")))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("kept.yaml:28: claims[0].assessments[0]: REFUTED as of 2026-01-02")
                .hasMessageContaining("differs from revision 1 in the store, NOT_ENOUGH_EVIDENCE");
        assertThatThrownBy(() -> importFacts("kept", facts -> facts.replaceAll("(?m)^ +assessments:\n.*\n", "")))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("claims[0].assessments: revision 1 (NOT_ENOUGH_EVIDENCE as of 2026-01-02) is in");

        assertThat(claim("kept-bridge-cracked")).isEqualTo(before);
        assertThat(claim("kept-bridge-shut").text()).contains("shut to lorries");
    }

    @Test
    void aRevisedSpeakerChangesTheClaimsThatNameIt() {
        importFacts("named", UnaryOperator.identity());
        long last = claims.lastChange();

        ImportReport report =
                importFacts("named", facts -> facts.replace("role: bridge engineer", "role: chief engineer"));

        assertThat(report.claims()).isEqualTo(new Counts(0, 0, 2));
        assertThat(report.speakers()).isEqualTo(new Counts(0, 1, 2));
        List<Claim> changed = claims.changesSince(last, 10);
        assertThat(changed).extracting(Claim::slug).containsExactly("named-bridge-cracked");
        assertThat(changed.getFirst().statements().getFirst().speaker().role()).isEqualTo("chief engineer");

        importFacts("named", facts -> facts.replace("bridge engineer", "chief engineer")
                .replace("Bridge shut after crack", "Bridge is shut")
                .replace("The bridge of Aldwick\"", "Aldwick's bridge\""));
        assertThat(claims.changesSince(claims.lastChange() - 2, 10))
                .extracting(Claim::slug)
                .containsExactlyInAnyOrder("named-bridge-cracked", "named-bridge-shut");
    }

    @Test
    void changesAreReadPageByPage() {
        long last = claims.lastChange();
        importFacts("pages", UnaryOperator.identity());
        importFacts("pages2", UnaryOperator.identity());

        List<Claim> first = claims.changesSince(last, 3);
        List<Claim> second = claims.changesSince(first.getLast().change(), 3);

        assertThat(first).extracting(Claim::change).containsExactly(last + 1, last + 2, last + 3);
        assertThat(second).extracting(Claim::change).containsExactly(last + 4);
        assertThat(claims.changesSince(last + 4, 3)).isEmpty();
        assertThatThrownBy(() -> claims.changesSince(0, 0)).hasMessageContaining("limit: 0");
    }

    @Tag("slow")
    @Test
    void readingManyClaimsTakesFewQueries() {
        long last = claims.lastChange();
        files.importFiles(List.of(LongFacts.write(folder, "many", 300)), ImportProgress.NONE);
        List<Claim> read = new ArrayList<>();

        int queries = StatementCounter.during(() -> read.addAll(claims.changesSince(last, 300)));

        assertThat(read).hasSize(300).allSatisfy(claim -> assertThat(claim.statements())
                .hasSize(2));
        assertThat(queries).as("queries for 300 claims").isBetween(2, 60);
    }

    @Test
    void aFileMayUseWhatIsInTheStoreAlready() {
        importFacts("stored", UnaryOperator.identity());

        ImportReport report = importText("later.yaml", facts("later.yaml", "stored", UnaryOperator.identity()));

        assertThat(report).isEqualTo(new ImportReport(new Counts(1, 0, 0), NONE, NONE));
        assertThat(claim("stored-later").statements().getFirst().speaker().name())
                .isEqualTo("Aldwick town council");
    }

    @Test
    void severalFilesAreStoredTogetherOrNotAtAll() throws IOException {
        Path good = write("good.yaml", facts("together", UnaryOperator.identity()));
        Path bad = write("bad.yaml", facts("worse", facts -> facts.replace("stance: QUERY", "stance: MAYBE")));

        assertThatThrownBy(() -> files.importFiles(List.of(good, bad), ImportProgress.NONE))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("bad.yaml:26: claims[0].statements[1].stance: 'MAYBE' is not one of");

        assertThat(claims.bySlug("together-bridge-cracked")).isEmpty();
    }

    @Test
    void shippedFactsDoNotResetWhatAnOperatorDecided() {
        files.importShipped(List.of("facts/store/bridge.yaml"));
        String operators = facts("test", facts -> facts.replace("shut to lorries", "open to lorries")
                .replace("bridge engineer", "engineer"));
        importText("operators.yaml", operators);
        long last = claims.lastChange();

        ImportReport report = files.importShipped(List.of("facts/store/bridge.yaml"));

        assertThat(changedNothing(report)).isTrue();
        assertThat(claims.lastChange()).isEqualTo(last);
        assertThat(claim("test-bridge-shut").text()).contains("open to lorries");
    }

    @Test
    void writersWaitForEachOtherSoThatNoChangeIsMissed() throws Exception {
        long last = claims.lastChange();
        List<CompletableFuture<ImportReport>> writers = List.of("one", "two", "three", "four").stream()
                .map(name -> CompletableFuture.supplyAsync(() -> importFacts("wait-" + name, UnaryOperator.identity())))
                .toList();

        long seen = last;
        int count = 0;
        while (count < 8) {
            boolean finished = writers.stream().allMatch(CompletableFuture::isDone);
            List<Claim> page = claims.changesSince(seen, 100);
            for (Claim claim : page) {
                assertThat(claim.change()).isEqualTo(++seen);
                count++;
            }
            assertThat(!finished || count == 8 || !page.isEmpty())
                    .as("a change was missed")
                    .isTrue();
        }
        for (CompletableFuture<ImportReport> writer : writers) {
            assertThat(writer.get(1, TimeUnit.MINUTES).claims().added()).isEqualTo(2);
        }
    }
}
