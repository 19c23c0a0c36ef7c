package org.claimbook.answer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.SentenceEncoder;

class IndexFolderTest {
    private static final SentenceEncoder ENCODER = MiniLmEncoder.shipped();
    private static final Lexicon LEXICON = Lexicon.english();

    @TempDir
    Path data;

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Test
    void theIndexIsStillThereAfterARestart() {
        fill(7);

        try (ClaimIndex index = open(9)) {
            assertThat(index.change()).isEqualTo(7);
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void anIndexAheadOfTheStoreBelongsToAnotherStoreAndIsThrownAway() {
        fill(7);

        try (ClaimIndex index = open(6)) {
            assertThat(index.change()).isZero();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void anIndexThatIsInUseDoesNotStopTheService() {
        fill(7);

        try (ClaimIndex first = open(7);
                ClaimIndex second = open(7)) {
            assertThat(first.size()).isEqualTo(1);
            assertThat(second.change()).isZero();
            second.update(List.of(ClaimDocument.of("b", "The bridge is closed.")), List.of(), 8);
            assertThat(second.size()).isEqualTo(1);
            assertThat(first.change()).isEqualTo(7);
        }
    }

    @Test
    void theIndexOfAnotherStoreIsThrownAwayAndNothingElse() throws IOException {
        fill(7);
        Path note = Files.writeString(data.resolve("index/note.txt"), "mine");

        try (ClaimIndex index = open(9, "another store")) {
            assertThat(index.change()).isZero();
            assertThat(index.size()).isZero();
        }
        assertThat(note).hasContent("mine");
        try (ClaimIndex index = open(9)) {
            assertThat(index.change()).as("the first store again").isZero();
        }
    }

    private void fill(long change) {
        try (ClaimIndex index = open(change)) {
            index.update(List.of(ClaimDocument.of("a", "The bridge is unsafe.")), List.of(), change);
        }
    }

    private ClaimIndex open(long storeChange) {
        return open(storeChange, "a store");
    }

    private ClaimIndex open(long storeChange, String store) {
        return new IndexFolder(new Config(data.resolve("index"))).open(ENCODER, LEXICON, storeChange, store);
    }

    private record Config(Path folder) implements IndexConfig {
        @Override
        public Duration catchUpEvery() {
            return Duration.ofSeconds(2);
        }

        @Override
        public boolean inMemory() {
            return false;
        }

        @Override
        public int batch() {
            return 1;
        }
    }
}
