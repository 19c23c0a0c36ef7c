package org.claimbook.matching.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Files that are no tuning; that of the shipped encoder is read by its own test. */
class TuningTest {
    private static final int VALUES = 2;

    private static byte[] file(String header) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + json.length + VALUES * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/onnx/wrong-tunings.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void quotesWhatIsWrongInTheHeader(String header, String problem) {
        assertThatThrownBy(() -> Tuning.read(file(header), OrtEnvironment.getEnvironment()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void saysThatAFileIsTooShortForItsHeader() {
        assertThatThrownBy(() -> Tuning.read(new byte[] {9, 0, 0, 0, 0, 0, 0, 0}, OrtEnvironment.getEnvironment()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a header of 9 bytes");
        assertThatThrownBy(() -> Tuning.read(new byte[3], OrtEnvironment.getEnvironment()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a file of 3 bytes");
    }

    @Test
    void saysThatTheHeadHasAnotherSize() throws OrtException {
        String header = "{\"head.weight\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 8]}}";

        try (Tuning tuning = Tuning.read(file(header), OrtEnvironment.getEnvironment())) {
            assertThat(tuning.head("weight", 2)).containsExactly(0, 0);
            assertThatThrownBy(() -> tuning.head("weight", 3))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("tuning: head.weight has 2 numbers instead of 3");
            assertThatThrownBy(() -> tuning.head("bias", 1)).hasMessageContaining("head.bias has 0 numbers");
        }
    }
}
