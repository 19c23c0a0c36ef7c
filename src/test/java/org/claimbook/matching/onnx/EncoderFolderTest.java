package org.claimbook.matching.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders as sentence-transformers writes them, with a model whose vectors can be reckoned by hand. */
class EncoderFolderTest {
    private static final int VOCABULARY = 2_600;
    private static final int NO_LIMIT = 10_000;
    private static final String TEXT = "Чи справді міст зачинено? 橋は Brücke nieczynny";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeAnEncoder() throws IOException {
        tokenizer("unigram");
        model("input_ids", "attention_mask");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wordpiece", "bpe", "byte-fallback", "unigram"})
    void poolsTheMeanOfTheTokensThatTheReferenceGives(String kind) throws IOException {
        tokenizer(kind);
        List<String> lines = lines("lines.txt");
        List<String> ids = lines(kind + "/ids.txt");

        try (MiniLmEncoder encoder = MiniLmEncoder.from(folder)) {
            assertThat(encoder.dimension()).isEqualTo(TinyModel.COMPONENTS);
            int compared = 0;
            for (int i = 0; i < lines.size(); i++) {
                int[] tokens = Arrays.stream(ids.get(i).split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                if (tokens.length <= MiniLmEncoder.MAX_TOKENS) {
                    assertThat(encoder.encode(lines.get(i)))
                            .as(lines.get(i))
                            .containsExactly(mean(tokens), within(1e-5f));
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(700);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false} | true
            {"pooling_mode_cls_token": false, "pooling_mode_mean_tokens": true, "word_embedding_dimension": 8} | false
            {"pooling_mode": "cls"} | true
            {"pooling_mode": "mean", "include_prompt": true} | false
            {} | false
            """)
    void poolsAsTheFolderSays(String pooling, boolean first) throws IOException {
        write("modules.json", """
                [{"idx": 0, "path": "", "type": "sentence_transformers.models.Transformer"},
                 {"idx": 1, "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
                 {"idx": 2, "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"}]""");
        write("1_Pooling/config.json", pooling);
        int[] tokens = tokens(TEXT);

        try (MiniLmEncoder encoder = MiniLmEncoder.from(folder)) {
            assertThat(encoder.encode(TEXT))
                    .containsExactly(mean(first ? new int[] {tokens[0]} : tokens), within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"prompts": {"query": "query: ", "passage": "passage: "}, "default_prompt_name": null} | `query: `
            {"prompts": {"query": "query: ", "passage": "passage: "}, "default_prompt_name": "passage"} | `passage: `
            {"prompts": {}} | ``
            """)
    void beginsTextsAsTheFolderSays(String config, String prompt) throws IOException {
        write("config_sentence_transformers.json", config);

        try (MiniLmEncoder encoder = MiniLmEncoder.from(folder)) {
            assertThat(encoder.encode(TEXT)).containsExactly(mean(tokens(prompt + TEXT)), within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sentence_bert_config.json | {"max_seq_length": 7, "do_lower_case": false} | 7
            tokenizer_config.json | {"model_max_length": 9} | 9
            config.json | {"max_position_embeddings": 12} | 12
            tokenizer_config.json | {"model_max_length": 1000000000000000019884624838656} | 512
            """)
    void cutsTextsAsTheFolderSays(String file, String config, int most) throws IOException {
        write(file, config);
        String text = "міст ".repeat(600);
        int[] cut = ids(text, most);

        try (MiniLmEncoder encoder = MiniLmEncoder.from(folder)) {
            assertThat(encoder.encode(text)).containsExactly(mean(cut), within(1e-5f));
        }
        assertThat(cut).hasSize(most);
    }

    @Test
    void tellsFoldersApartByWhatIsInThem() throws IOException {
        String before = name();
        write("config_sentence_transformers.json", "{\"prompts\": {\"query\": \"query: \"}}");

        assertThat(before).startsWith(folder.getFileName() + "-").isNotEqualTo(name());
    }

    @Test
    void findsTheModelWhereExportsPutIt() throws IOException {
        Files.createDirectories(folder.resolve("onnx"));
        Files.move(folder.resolve("model.onnx"), folder.resolve("onnx/model.onnx"));

        try (MiniLmEncoder encoder = MiniLmEncoder.from(folder)) {
            assertThat(encoder.encode(TEXT)).containsExactly(mean(tokens(TEXT)), within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            model.onnx | - | model.onnx is missing
            tokenizer.json | - | tokenizer.json is missing
            tokenizer.json | {} | tokenizer.json: model.vocab: is missing or empty
            tokenizer.json | {"model": {"type": "WordLevel"}} | tokenizer.json: model.type: 'WordLevel' is none of WordPiece, BPE and Unigram
            modules.json | not JSON | modules.json is no JSON
            modules.json | [{"type": "sentence_transformers.models.Dense", "path": "2_Dense"}] | modules.json: the module 'Dense' is none of [Transformer, Pooling, Normalize]
            modules.json | [{"type": "sentence_transformers.models.Pooling", "path": "1_Pooling"}] | 1_Pooling/config.json is missing
            1_Pooling/config.json | {"pooling_mode_max_tokens": true} | 1_Pooling/config.json: the pooling [max] is not one of [cls, mean]
            1_Pooling/config.json | {"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": true} | 1_Pooling/config.json: the pooling [cls, mean] is not one of [cls, mean]
            sentence_bert_config.json | {"max_seq_length": 0} | sentence_bert_config.json: 0 tokens are too few, at least 4
            """)
    void namesWhatIsMissingOrWrong(String file, String content, String wrong) throws IOException {
        if (content == null) {
            Files.delete(folder.resolve(file));
        } else {
            write(file, content);
        }

        assertThatThrownBy(() -> MiniLmEncoder.from(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + folder + "' is no sentence encoder: " + wrong);
    }

    @Test
    void namesWhatIsWrongWithTheModel() throws IOException {
        write("model.onnx", "no model");
        assertThatThrownBy(() -> MiniLmEncoder.from(folder))
                .hasMessageStartingWith("'" + folder + "' is no sentence encoder: model.onnx cannot be started: ")
                .hasMessageNotContaining("\n");

        model("input_ids", "position_ids");
        assertThatThrownBy(() -> MiniLmEncoder.from(folder))
                .hasMessageEndingWith(
                        "model.onnx: the input 'position_ids' is none of [input_ids, attention_mask, token_type_ids]");

        assertThatThrownBy(() -> MiniLmEncoder.from(folder.resolve("nowhere")))
                .hasMessageEndingWith("nowhere' is no sentence encoder: there is no such folder");
    }

    private String name() {
        try (MiniLmEncoder encoder = MiniLmEncoder.from(folder)) {
            return encoder.name();
        }
    }

    private int[] tokens(String text) throws IOException {
        return ids(text, NO_LIMIT);
    }

    private int[] ids(String text, int limit) throws IOException {
        return Arrays.stream(
                        new SubwordTokenizer(Files.readAllBytes(folder.resolve("tokenizer.json"))).ids(text, limit))
                .mapToInt(id -> (int) id)
                .toArray();
    }

    private static float[] mean(int... tokens) {
        double[] sum = new double[TinyModel.COMPONENTS];
        for (int token : tokens) {
            float[] vector = TinyModel.vector(token);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        double length = Math.sqrt(Arrays.stream(sum).map(each -> each * each).sum());
        float[] unit = new float[sum.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (sum[i] / length);
        }
        return unit;
    }

    private void model(String... inputs) throws IOException {
        Files.write(folder.resolve("model.onnx"), TinyModel.onnx(VOCABULARY, inputs));
    }

    private void tokenizer(String kind) throws IOException {
        try (InputStream in = open(kind + "/tokenizer.json")) {
            Files.write(folder.resolve("tokenizer.json"), in.readAllBytes());
        }
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = open(file)) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(
                EncoderFolderTest.class.getResourceAsStream("/matching/onnx/tokenizers/" + file), file);
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }
}
