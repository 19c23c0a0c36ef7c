package org.claimbook.matching.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.SentenceEncoder;
import org.claimbook.matching.search.Sought;

/** What an index in a folder keeps from one process to the next. */
class IndexFolderTest {
    private static final Lexicon LEXICON = Lexicon.english();
    private static final ClaimDocument CANAL = ClaimDocument.of("canal", "A ship blocked the canal.");
    private static final ClaimDocument ROOF = ClaimDocument.of("roof", "Fire destroyed the roof.");

    private static MiniLmEncoder encoder;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        encoder = MiniLmEncoder.shipped();
    }

    @AfterAll
    static void stop() {
        encoder.close();
    }

    @Test
    void claimsAndChangeNumberSurviveAReopen() {
        try (LuceneClaimIndex index = open(folder, encoder)) {
            index.update(List.of(CANAL, ROOF), List.of(), 41);
            index.update(List.of(), List.of("roof"), 42);
        }

        try (LuceneClaimIndex index = open(folder, encoder)) {
            assertThat(index.change()).isEqualTo(42);
            assertThat(index.size()).isEqualTo(1);
            assertThat(ids(index)).containsExactly("canal");
            assertThat(index.nearestWord("cannal")).contains("canal");

            index.update(List.of(ROOF), List.of(), 43);
            assertThat(index.size()).isEqualTo(2);
        }
    }

    @Test
    void anIndexWhoseFilesAreGoneSaysSoAtTheNextWriteAndGoesOnAnswering() throws IOException {
        try (LuceneClaimIndex index = open(folder, encoder)) {
            index.update(List.of(CANAL), List.of(), 1);
            assertThat(index.usable()).isTrue();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }

            assertThatThrownBy(() -> index.update(List.of(ROOF), List.of(), 2)).isInstanceOf(RuntimeException.class);

            assertThat(index.usable()).isFalse();
            assertThat(ids(index)).containsExactly("canal");
        }
    }

    @Test
    void anIndexWhoseFilesAreDamagedSaysSoWhenASearchHasFailed() throws IOException {
        try (LuceneClaimIndex index = open(folder, encoder)) {
            index.update(List.of(CANAL, ROOF), List.of(), 1);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    Arrays.fill(bytes, bytes.length / 3, bytes.length, (byte) 7);
                    Files.write(file, bytes);
                }
            }

            assertThatThrownBy(() -> ids(index)).isInstanceOfAny(RuntimeException.class, InternalError.class);

            assertThat(index.usable()).isFalse();
        }
    }

    @Test
    void anIndexThatIsWholeStaysSoAfterASearchThatFailed() {
        try (LuceneClaimIndex index = open(folder, encoder)) {
            index.update(List.of(CANAL), List.of(), 1);

            assertThatThrownBy(() -> index.claims(-1)).isInstanceOf(RuntimeException.class);

            assertThat(index.usable()).isTrue();
        }
    }

    @Test
    void aCopyIsTakenWhileTheIndexIsWritten(@TempDir Path copies) throws IOException {
        try (LuceneClaimIndex index = open(folder, encoder)) {
            index.update(List.of(CANAL), List.of(), 41);
            assertThat(IndexCopy.of(folder, copies)).isTrue();
            index.update(List.of(ROOF), List.of("canal"), 42);
        }

        try (LuceneClaimIndex copy = open(copies, encoder)) {
            assertThat(copy.change()).isEqualTo(41);
            copy.update(List.of(ROOF), List.of(), 50);
            assertThat(copy.size()).isEqualTo(2);
        }
        try (LuceneClaimIndex index = open(folder, encoder)) {
            assertThat(index.change()).isEqualTo(42);
            assertThat(ids(index)).containsExactly("roof");
        }
        assertThat(IndexCopy.of(folder.resolve("nowhere"), copies)).isFalse();
    }

    @Test
    void anIndexOfAnotherEncoderIsBuiltAnew() {
        try (LuceneClaimIndex index = open(folder, encoder)) {
            index.update(List.of(CANAL), List.of(), 41);
        }

        try (LuceneClaimIndex index = open(folder, new Renamed("another"))) {
            assertThat(index.change()).isZero();
            assertThat(index.size()).isZero();
            index.update(List.of(ROOF), List.of(), 5);
        }
        try (LuceneClaimIndex index = open(folder, new Renamed("another"))) {
            assertThat(index.change()).isEqualTo(5);
            assertThat(ids(index)).containsExactly("roof");
        }
    }

    @Test
    void whatWasTakenUpSurvivesAProcessThatIsKilled(@TempDir Path other) throws IOException {
        try (LuceneClaimIndex index = open(folder, encoder)) {
            index.update(List.of(CANAL), List.of(), 41);
            // the files as they lie on the disk while the first process still has them open
            copy(folder, other);
        }

        try (LuceneClaimIndex index = open(other, encoder)) {
            assertThat(index.change()).isEqualTo(41);
            assertThat(ids(index)).containsExactly("canal");
            index.update(List.of(ROOF), List.of(), 42);
            assertThat(index.size()).isEqualTo(2);
        }
    }

    private static LuceneClaimIndex open(Path folder, SentenceEncoder with) {
        return LuceneClaimIndex.in(folder, with, LEXICON);
    }

    private static List<String> ids(LuceneClaimIndex index) {
        return index.search(Sought.of("ship canal roof", encoder.encode("ship canal roof")), 10).stream()
                .map(candidate -> candidate.claim().id())
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** The shipped encoder under another name. */
    private record Renamed(String name) implements SentenceEncoder {
        @Override
        public int dimension() {
            return encoder.dimension();
        }

        @Override
        public float[] encode(String text) {
            return encoder.encode(text);
        }

        @Override
        public void close() {
            // the shipped encoder is closed by the test
        }
    }
}
