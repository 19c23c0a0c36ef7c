package org.claimbook.matching.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A sentence encoder as sentence-transformers stores it, with its model in ONNX form. What its files do not say is as in
 * all-MiniLM-L6-v2.
 *
 * @param model {@code model.onnx} or {@code onnx/model.onnx}
 * @param tokenizer the content of {@code tokenizer.json}
 * @param firstToken whether the first token's vector stands for the text (CLS), rather than the mean of all
 * @param prompt what each text is begun with, "query: "; may be empty
 * @param maxTokens so many tokens are read, those that open and end a text included
 */
@SuppressWarnings("ArrayRecordComponent")
record EncoderFolder(Path model, byte[] tokenizer, boolean firstToken, String prompt, int maxTokens) {
    /** More would take seconds for a text; encoders are seldom trained on longer ones. */
    private static final int MOST_TOKENS = 512;
    /** What opens and ends a text, and one token of it. */
    private static final int LEAST_TOKENS = 4;

    private static final List<String> MODULES = List.of("Transformer", "Pooling", "Normalize");
    private static final List<String> POOLINGS = List.of("cls", "mean");

    /**
     * Reads all but the model.
     *
     * @throws IllegalArgumentException in one sentence that names the folder, the file, and what is wrong
     */
    static EncoderFolder read(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("there is no such folder");
            }
            Path model = Stream.of("model.onnx", "onnx/model.onnx")
                    .map(folder::resolve)
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("model.onnx is missing"));
            Path tokenizer = folder.resolve("tokenizer.json");
            if (!Files.isRegularFile(tokenizer)) {
                throw new IllegalArgumentException("tokenizer.json is missing");
            }
            JsonNode pooling = pooling(folder);
            return new EncoderFolder(
                    model,
                    Files.readAllBytes(tokenizer),
                    pooling.path("pooling_mode").asText().equals("cls")
                            || pooling.path("pooling_mode_cls_token").asBoolean(),
                    prompt(folder),
                    maxTokens(folder));
        } catch (IOException e) {
            throw of(folder, "cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw of(folder, String.valueOf(e.getMessage()));
        }
    }

    /** One sentence on what is wrong with a folder. */
    static IllegalArgumentException of(Path folder, String wrong) {
        return new IllegalArgumentException("'" + folder + "' is no sentence encoder: " + wrong);
    }

    private static JsonNode pooling(Path folder) {
        Path config = folder.resolve("1_Pooling/config.json");
        for (JsonNode module : json(folder.resolve("modules.json"))) {
            String type = module.path("type").asText();
            String kind = type.substring(type.lastIndexOf('.') + 1);
            if (!MODULES.contains(kind)) {
                throw new IllegalArgumentException("modules.json: the module '" + kind + "' is none of " + MODULES);
            }
            if (kind.equals("Pooling")) {
                config = folder.resolve(module.path("path").asText()).resolve("config.json");
                if (!Files.isRegularFile(config)) {
                    throw new IllegalArgumentException(folder.relativize(config) + " is missing");
                }
            }
        }
        JsonNode pooling = json(config);
        List<String> modes = Stream.concat(
                        pooling.path("pooling_mode").isTextual()
                                ? Stream.of(pooling.path("pooling_mode").asText())
                                : Stream.of(),
                        pooling.properties().stream()
                                .filter(mode -> mode.getKey().startsWith("pooling_mode_")
                                        && mode.getValue().asBoolean())
                                .map(mode -> mode.getKey()
                                        .replaceFirst("pooling_mode_", "")
                                        .replaceFirst("_tokens?$", "")))
                .toList();
        if (modes.size() > 1 || !POOLINGS.containsAll(modes)) {
            throw new IllegalArgumentException(
                    folder.relativize(config) + ": the pooling " + modes + " is not one of " + POOLINGS);
        }
        return pooling;
    }

    /** The one for questions, also for what they are compared with: both are texts of one kind. */
    private static String prompt(Path folder) {
        JsonNode config = json(folder.resolve("config_sentence_transformers.json"));
        String name = config.path("default_prompt_name").asText("");
        return config.path("prompts")
                .path(name.isEmpty() || name.equals("null") ? "query" : name)
                .asText("");
    }

    private static int maxTokens(Path folder) {
        int positions = json(folder.resolve("config.json"))
                .path("max_position_embeddings")
                .asInt(MOST_TOKENS);
        String file = "sentence_bert_config.json";
        JsonNode length = json(folder.resolve(file)).path("max_seq_length");
        if (length.isMissingNode() || length.isNull()) {
            file = "tokenizer_config.json";
            length = json(folder.resolve(file)).path("model_max_length");
        }
        double tokens = length.isNumber() ? length.asDouble() : MiniLmEncoder.MAX_TOKENS;
        if (tokens < LEAST_TOKENS) {
            throw new IllegalArgumentException(file + ": " + length + " tokens are too few, at least " + LEAST_TOKENS);
        }
        return (int) Math.min(Math.min(MOST_TOKENS, positions), tokens);
    }

    private static JsonNode json(Path file) {
        if (!Files.isRegularFile(file)) {
            return MissingNode.getInstance();
        }
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(file.getFileName() + " is no JSON");
        }
    }

    /** Tells what makes other vectors apart. */
    long checkSum() {
        CRC32C sum = new CRC32C();
        sum.update(tokenizer);
        sum.update((firstToken + prompt + maxTokens).getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new CheckedInputStream(Files.newInputStream(model), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw of(model, "cannot be read: " + e.getMessage());
        }
        return sum.getValue();
    }
}
