package org.claimbook.matching.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.index.ClaimDocuments;
import org.claimbook.claim.facts.FactSheet;

@Tag("slow")
class KnownVectorsTest {
    private static final KnownVectors SHIPPED = KnownVectors.shipped();

    @Test
    void haveAllTextsOfTheShippedFacts() throws IOException {
        try (InputStream facts =
                Objects.requireNonNull(KnownVectors.class.getResourceAsStream("/facts/putin-residence.yaml"))) {
            FactSheet sheet = FactSheet.read(Map.of("facts", facts.readAllBytes()));

            assertThat(sheet.claims()).map(ClaimDocuments::of).allSatisfy(claim -> assertThat(SHIPPED.byText())
                    .containsKey(claim.text())
                    .containsKeys(claim.phrasings().toArray(String[]::new))
                    .containsKeys(claim.statements().toArray(String[]::new)));
        }
    }

    @Test
    void areWhatTheModelMakes() {
        try (MiniLmEncoder reckoning = MiniLmEncoder.shipped(new KnownVectors(0, 0, Map.of()))) {
            List<String> some = SHIPPED.byText().keySet().stream()
                    .filter(text -> text.hashCode() % 40 == 0)
                    .toList();
            assertThat(some).hasSizeGreaterThan(20);
            assertThat(some).allSatisfy(text -> assertThat(reckoning.encode(text))
                    .containsExactly(SHIPPED.byText().get(text)));
        }
    }

    @Test
    void areTakenWithTheModelThatMadeThemOnly() {
        Map<String, float[]> known = Map.of("Did it happen?", new float[] {1, 0, 0});
        try (MiniLmEncoder same = MiniLmEncoder.shipped(new KnownVectors(SHIPPED.model(), 0, known));
                MiniLmEncoder other = MiniLmEncoder.shipped(new KnownVectors(SHIPPED.model() + 1, 0, known))) {
            assertThat(same.encode("Did it happen?")).hasSize(3);
            assertThat(other.encode("Did it happen?")).hasSize(384);
        }
    }

    @Test
    void comeBackFromAFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new KnownVectors(7, 8, Map.of("Ein Schiff?", new float[] {.25f, -1})).write(out);

        KnownVectors read = KnownVectors.read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(List.of(read.model(), read.facts())).containsExactly(7L, 8L);
        assertThat(read.byText()).containsOnlyKeys("Ein Schiff?");
        assertThat(read.byText().get("Ein Schiff?")).containsExactly(.25f, -1);
    }
}
