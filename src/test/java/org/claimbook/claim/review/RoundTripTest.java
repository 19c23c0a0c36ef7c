package org.claimbook.claim.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.review.format.BadRecord;
import org.claimbook.claim.review.format.FileKind;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Speakers;
import org.claimbook.claim.write.ImportProgress;

/** Whatever is stored, an export of it makes an equal store; for many generated stores, each told by its seed. */
@QuarkusTest
@TestProfile(EmptyStore.Profile.class)
class RoundTripTest {
    private static final String BASE = "https://claimbook.example";
    private static final Set<ClaimStatus> ALL = EnumSet.allOf(ClaimStatus.class);

    @Inject
    ReviewImport reviews;

    @Inject
    ClaimExport export;

    @Inject
    ReviewRows rows;

    @Inject
    Claims claims;

    @Inject
    Speakers speakers;

    @Inject
    FactFiles facts;

    @Inject
    EmptyStore store;

    @TempDir
    Path folder;

    private record Content(List<Claim> claims, List<Speaker> speakers, Map<String, List<ReviewRecord>> reviews) {}

    @BeforeEach
    void empty() {
        store.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyStore(long seed) throws IOException {
        List<ObjectNode> records = new GeneratedClaims(seed, 8).records(20);
        StringWriter written = new StringWriter();
        try (RecordWriter writer = RecordWriter.of(ExportFormat.NDJSON, written)) {
            for (ObjectNode each : records) {
                writer.write(each);
            }
        }
        assertThat(imported(ExportFormat.NDJSON, written.toString()).added()).isEqualTo(20);

        List<Claim> expected = records.stream()
                .map(each -> ((Candidate.Whole) ClaimRecordReader.read(each.path(ClaimJson.RECORD))).claim())
                .toList();
        assertThat(content().claims()).isEqualTo(expected);
        comesBack();
    }

    @Test
    void thePublishersReviews() throws IOException {
        reviews.importFile(GeneratedReviews.feed(300, folder.resolve("feed.json")), "en", new Strict());

        assertThat(content().claims()).hasSize(300);
        comesBack();
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void whatAnExportMadeIsKnownToTheNextImportOfTheSameReviews(ExportFormat format) throws IOException {
        Path feed = GeneratedReviews.feed(40, folder.resolve("feed.json"));
        reviews.importFile(feed, "en", new Strict());
        String exported = exported(format);
        store.clear();
        imported(format, exported);

        assertThat(imported(format, exported))
                .isEqualTo(new ReviewReport(0, 0, 0, 0, 40, 0, Map.of(), 0, 0, 0, 0, List.of()));
        assertThat(reviews.importFile(feed, "en", new Strict()).unchanged()).isEqualTo(40);
    }

    @Test
    void theFactsOfTheArticle() throws IOException {
        facts.importFiles(List.of(Path.of("src/main/resources/facts/putin-residence.yaml")), ImportProgress.NONE);

        assertThat(content().claims()).hasSizeGreaterThan(10);
        comesBack();
    }

    @Test
    void aRowThatWasChangedBesideItsDocumentIsRefused() throws IOException {
        reviews.importFile(Path.of("src/test/resources/claimreview/one.json"), "en", new Strict());
        String changed = exported(ExportFormat.CSV).replaceFirst("FALSE!", "True");
        store.clear();
        List<BadRecord> bad = new ArrayList<>();

        imported(ExportFormat.CSV, changed, bad);

        assertThat(bad)
                .singleElement()
                .asString()
                .contains(":2: record 1: reviewRating.alternateName: 'True' is not what");
        assertThat(content().claims()).isEmpty();
    }

    @Test
    void anOlderExportDoesNotTakeAssessmentsBack() throws IOException {
        Path one = Path.of("src/test/resources/claimreview/one.json");
        reviews.importFile(one, "en", new Strict());
        String older = exported(ExportFormat.NDJSON);
        String newer = older.replace("\"revision\":1,", "\"revision\":1,\"x\":0,")
                .replaceFirst("(\"assessments\":\\[)(\\{[^}]*})", "$1$2,$2")
                .replaceFirst("(\"assessments\":\\[\\{[^}]*},\\{\"revision\":)1", "$12");
        assertThat(imported(ExportFormat.NDJSON, newer).reassessed()).isEqualTo(1);
        List<BadRecord> bad = new ArrayList<>();

        imported(ExportFormat.NDJSON, older, bad);

        assertThat(bad).singleElement().asString().contains("assessments are append-only");
        assertThat(content().claims().getFirst().assessments()).hasSize(2);
    }

    /** In every format. */
    private void comesBack() throws IOException {
        Content before = content();
        Map<ExportFormat, String> exports = new java.util.EnumMap<>(ExportFormat.class);
        for (ExportFormat format : ExportFormat.values()) {
            exports.put(format, exported(format));
        }
        for (ExportFormat format : ExportFormat.values()) {
            store.clear();

            imported(format, exports.get(format));

            assertThat(content()).as("%s", format).isEqualTo(before);
            assertThat(exported(format)).as("%s", format).isEqualTo(exports.get(format));
        }
    }

    private Content content() {
        List<Claim> all = claims.after(ALL, "", 1000).stream()
                .map(claim -> new Claim(
                        claim.slug(),
                        claim.topic(),
                        claim.text(),
                        claim.language(),
                        claim.status(),
                        0,
                        claim.entities(),
                        claim.phrasings(),
                        claim.translations(),
                        claim.statements(),
                        claim.assessments(),
                        claim.golden(),
                        0,
                        claim.mergedInto()))
                .toList();
        return new Content(
                all, speakers.all(), rows.ofClaims(all.stream().map(Claim::slug).toList()));
    }

    private String exported(ExportFormat format) throws IOException {
        StringWriter out = new StringWriter();
        export.write(format, ALL, BASE, out);
        return out.toString();
    }

    private ReviewReport imported(ExportFormat format, String text) throws IOException {
        List<BadRecord> bad = new ArrayList<>();
        ReviewReport report = imported(format, text, bad);
        assertThat(bad).isEmpty();
        return report;
    }

    private ReviewReport imported(ExportFormat format, String text, List<BadRecord> bad) throws IOException {
        FileKind kind =
                switch (format) {
                    case DATAFEED -> FileKind.JSON;
                    case NDJSON -> FileKind.NDJSON;
                    case CSV -> FileKind.CSV;
                };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return reviews.importStream(
                new ByteArrayInputStream(bytes),
                kind,
                new ReviewImport.Source("export", bytes.length),
                "en",
                new Strict() {
                    @Override
                    public void bad(BadRecord record) {
                        bad.add(record);
                    }
                });
    }

    private static class Strict implements ReviewListener {
        @Override
        public void readBytes(long read, long all) {}

        @Override
        public void bad(BadRecord bad) {
            throw new AssertionError(bad.toString());
        }
    }
}
