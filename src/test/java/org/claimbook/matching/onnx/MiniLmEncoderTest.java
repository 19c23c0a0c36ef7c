package org.claimbook.matching.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class MiniLmEncoderTest {
    private static final int THREADS = 4;

    private static MiniLmEncoder encoder;

    @BeforeAll
    static void start() {
        encoder = MiniLmEncoder.shipped();
    }

    @AfterAll
    static void stop() {
        encoder.close();
    }

    @Test
    void isTheShippedModelWith384Components() {
        assertThat(encoder.name()).isEqualTo("all-minilm-l6-v2-q");
        assertThat(encoder.dimension()).isEqualTo(384);
        assertThat(encoder.encode("Did it happen?")).hasSize(384);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "?", "Did the ship block the canal?", "普京 🔥 שלום", "\u0000\u202e", "word word word"})
    void givesVectorsOfUnitLength(String text) {
        float[] vector = encoder.encode(text);

        assertThat(dot(vector, vector)).isEqualTo(1, within(1e-5));
    }

    @Test
    void givesEqualTextsEqualVectors() {
        assertThat(encoder.encode("Did the ship block the canal?"))
                .containsExactly(encoder.encode("Did the ship block the canal?"));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/onnx/similar-texts.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void putsSimilarTextsNearerThanOthers(String text, String similar, String other) {
        float[] vector = encoder.encode(text);

        assertThat(dot(vector, encoder.encode(similar))).isGreaterThan(dot(vector, encoder.encode(other)));
    }

    @Test
    void encodesNothingBehind64Tokens() {
        // [CLS] and [SEP] are two of the 64
        String first62 = "canal ".repeat(62);

        assertThat(encoder.encode(first62 + "volcano")).containsExactly(encoder.encode(first62));
        assertThat(encoder.encode("canal ".repeat(61) + "volcano")).isNotEqualTo(encoder.encode(first62));
    }

    @Test
    void givesManyThreadsTheVectorsThatOneGets() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add("Did " + "ship ".repeat(i % 7 + 1) + "number " + i + " block the canal?");
        }
        List<float[]> expected = texts.stream().map(encoder::encode).toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<List<float[]>>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> texts.stream().map(encoder::encode).toList()));
            }
            for (Future<List<float[]>> one : all) {
                assertThat(one.get().toArray(float[][]::new)).isDeepEqualTo(expected.toArray(float[][]::new));
            }
        }
    }

    @Test
    void readsAnEncoderFromAFolderAndNamesItAfterTheFolder(@TempDir Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("my-model"));
        copy("/all-minilm-l6-v2-q.onnx", folder.resolve("model.onnx"));
        copy("/all-minilm-l6-v2-q-tokenizer.json", folder.resolve("tokenizer.json"));

        try (MiniLmEncoder own = MiniLmEncoder.from(folder)) {
            assertThat(own.name()).startsWith("my-model-");
            assertThat(own.encode("Did it happen?")).containsExactly(encoder.encode("Did it happen?"));
        }
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream in = MiniLmEncoderTest.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in, resource), to);
        }
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
