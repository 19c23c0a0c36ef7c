package org.claimbook.matching.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ids in matching/onnx/tokenizers were written by Hugging Face's tokenizers 0.22.2, by {@code tuning/reference-ids.py}; those
 * in wordpiece-reference.jsonl by 0.21 from the tokenizer.json of the shipped model. None is cut.
 */
class SubwordTokenizerTest {
    private static final String FOLDER = "/matching/onnx/tokenizers/";
    private static final int NO_LIMIT = 10_000;

    private static final SubwordTokenizer SHIPPED = new SubwordTokenizer(bytes("/all-minilm-l6-v2-q-tokenizer.json"));

    record Reference(String text, List<Long> ids) {}

    @ParameterizedTest
    @ValueSource(strings = {"wordpiece", "bpe", "byte-fallback", "unigram"})
    void givesTheIdsOfTheReferenceOnAThousandLinesInManyScripts(String kind) {
        SubwordTokenizer tokenizer = new SubwordTokenizer(bytes(FOLDER + kind + "/tokenizer.json"));
        List<String> lines = lines(FOLDER + "lines.txt");
        List<String> expected = lines(FOLDER + kind + "/ids.txt");
        List<String> given =
                lines.stream().map(line -> text(tokenizer.ids(line, NO_LIMIT))).toList();

        assertThat(lines).hasSize(1_000);
        assertThat(given).hasSameSizeAs(expected);
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!given.get(i).equals(expected.get(i))) {
                differing.add(lines.get(i) + "\n  " + given.get(i) + "\n  " + expected.get(i));
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void givesTheIdsOfTheReferenceForTheShippedModelAndCutsThemBeforeTheEnd() throws IOException {
        List<Reference> references = new ObjectMapper()
                .readerFor(Reference.class)
                .<Reference>readValues(bytes("/matching/onnx/wordpiece-reference.jsonl"))
                .readAll();
        int limit = 8;

        assertThat(references).hasSizeGreaterThan(300).allSatisfy(reference -> {
            long[] ids = reference.ids().stream().mapToLong(id -> id).toArray();
            assertThat(SHIPPED.ids(reference.text(), NO_LIMIT)).containsExactly(ids);
            long[] cut = Arrays.copyOf(ids, Math.min(limit, ids.length));
            cut[cut.length - 1] = ids[ids.length - 1];
            assertThat(SHIPPED.ids(reference.text(), limit)).containsExactly(cut);
        });
    }

    @Test
    void takesSpecialTokensThatAUserTypesForText() {
        // the reference would let a text end itself
        assertThat(SHIPPED.ids("Is [SEP] an end?", NO_LIMIT))
                .startsWith(101, 2003, 1031)
                .containsOnlyOnce(102);
        assertThat(new SubwordTokenizer(bytes(FOLDER + "unigram/tokenizer.json")).ids("Is </s> an end?", NO_LIMIT))
                .containsOnlyOnce(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no JSON | is no JSON
            {} | model.vocab: is missing or empty
            {"model": {"type": "WordLevel"}} | model.type: 'WordLevel' is none of WordPiece, BPE and Unigram
            {"model": {"type": "WordPiece", "vocab": {"a": 0}}} | model.vocab: the special token [UNK] is missing
            {"model": {"type": "Unigram", "vocab": [["a", -1]]}} | model.unk_id:  is no piece of the vocabulary
            {"model": {"type": "BPE", "vocab": {"a": 0}, "merges": ["a b"]}} | model.merges: "a b" is not in the vocabulary
            {"normalizer": {"type": "Nmt"}} | normalizer.type: 'Nmt' is not known
            {"normalizer": {"type": "Precompiled", "precompiled_charsmap": "AAAA"}} | normalizer.precompiled_charsmap: a trie of -1 bytes does not fit
            {"pre_tokenizer": {"type": "UnicodeScripts"}} | pre_tokenizer.type: 'UnicodeScripts' is not known
            {"model": {"vocab": {"[UNK]": 0}}, "post_processor": {"type": "Other"}} | post_processor.type: 'Other' is not known
            """)
    void namesWhatItCannotRead(String json, String message) {
        assertThatThrownBy(() -> new SubwordTokenizer(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static String text(long[] ids) {
        return Arrays.stream(ids).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }

    private static List<String> lines(String resource) {
        return List.of(new String(bytes(resource), StandardCharsets.UTF_8).split("\n"));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = SubwordTokenizerTest.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
