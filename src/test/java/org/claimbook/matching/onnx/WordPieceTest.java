package org.claimbook.matching.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ids in wordpiece-reference.jsonl were written by Hugging Face's own tokenizer (ai.djl.huggingface:tokenizers 0.31.1)
 * from the tokenizer.json of the shipped model, without truncation.
 */
class WordPieceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NO_LIMIT = 10_000;

    private static WordPiece tokenizer;

    record Reference(String text, List<Long> ids) {}

    @BeforeAll
    static void readVocabulary() throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>();
        try (InputStream in = WordPieceTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            JSON.readTree(in)
                    .at("/model/vocab")
                    .properties()
                    .forEach(entry ->
                            vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        }
        tokenizer = new WordPiece(vocabulary);
    }

    static List<Reference> references() throws IOException {
        try (InputStream in = WordPieceTest.class.getResourceAsStream("/matching/onnx/wordpiece-reference.jsonl")) {
            return JSON.readerFor(Reference.class).<Reference>readValues(in).readAll();
        }
    }

    @Test
    void theReferenceIsNotEmpty() throws IOException {
        assertThat(references()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("references")
    void givesTheIdsOfTheReferenceTokenizer(Reference reference) {
        assertThat(tokenizer.ids(reference.text(), NO_LIMIT))
                .containsExactly(reference.ids().toArray(Long[]::new));
    }

    @ParameterizedTest
    @MethodSource("references")
    void cutsLongTextsBeforeTheEndToken(Reference reference) {
        int limit = 8;
        int kept = Math.min(reference.ids().size(), limit);

        long[] ids = tokenizer.ids(reference.text(), limit);

        assertThat(ids)
                .hasSize(kept)
                .startsWith(reference.ids().subList(0, kept - 1).stream()
                        .mapToLong(Long::longValue)
                        .toArray());
        assertThat(ids[kept - 1]).isEqualTo(reference.ids().getLast());
    }

    @Test
    void takesSpecialTokensThatAUserTypesForText() {
        // the reference tokenizer would let a text end itself
        assertThat(tokenizer.ids("Is [SEP] an end?", NO_LIMIT))
                .startsWith(101, 2003, 1031)
                .endsWith(1029, 102)
                .containsOnlyOnce(102);
    }

    @Test
    void refusesAVocabularyWithoutTheSpecialTokens() {
        assertThatThrownBy(() -> new WordPiece(Map.of("[UNK]", 0, "[CLS]", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("vocabulary: the special token [SEP] is missing");
    }
}
