package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {
    private static final float[] FIRST = {0.5f, -1f};
    private static final float[] SECOND = {0f, 2f};

    @TempDir
    Path folder;

    @Test
    void aKilledRunResumesWithWhatItHasWritten() throws IOException {
        try (VectorFile file = open()) {
            file.put("one", FIRST);
        }
        Files.write(onlyFile(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);

        try (VectorFile resumed = open()) {
            assertThat(resumed.get("one")).hasValue(FIRST);
            assertThat(resumed.size()).isEqualTo(1);
            resumed.put("two", SECOND);
        }
        try (VectorFile again = open()) {
            assertThat(again.get("one")).hasValue(FIRST);
            assertThat(again.get("two")).hasValue(SECOND);
        }
    }

    @Test
    void vectorsOfAnotherEncoderAreNotTaken() {
        try (VectorFile file = open();
                VectorFile other = VectorFile.open(folder, "other", FIRST.length)) {
            file.put("one", FIRST);

            assertThat(other.get("one")).isEmpty();
        }
    }

    @Test
    void twoEvaluationsDoNotWriteIntoOneFile() {
        try (VectorFile file = open()) {
            assertThat(file.size()).isZero();
            assertThatThrownBy(this::open)
                    .isInstanceOf(InvalidSetException.class)
                    .hasMessageContaining("is in use by another evaluation");
        }
    }

    private VectorFile open() {
        return VectorFile.open(folder, "an encoder", FIRST.length);
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
