package org.claimbook.matching.onnx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes words apart into the pieces of a vocabulary. Thread-safe. */
interface SubwordModel {

    /** Gives the ids of a word's pieces, in their order. */
    void ids(String word, IntConsumer ids);

    /**
     * Reads the {@code model} of a tokenizer.json.
     *
     * @param special pieces that open, end or fill up texts, which no text has
     */
    static SubwordModel read(JsonNode model, Set<String> special) {
        // files of before 2021 do not name the kind
        String type = model.path("type").asText(model.has("merges") ? "BPE" : "WordPiece");
        return switch (type) {
            case "WordPiece" -> new WordPiece(model);
            case "BPE" -> new BytePairs(model);
            case "Unigram" -> new Unigram(model, special);
            default ->
                throw new IllegalArgumentException("model.type: '" + type + "' is none of WordPiece, BPE and Unigram");
        };
    }

    /** Pieces to ids, as WordPiece and BPE write them. */
    static Map<String, Integer> vocabulary(JsonNode model) {
        Map<String, Integer> ids = new HashMap<>();
        model.path("vocab")
                .properties()
                .forEach(piece -> ids.put(piece.getKey(), piece.getValue().asInt()));
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("model.vocab: is missing or empty");
        }
        // takes two thirds of the room
        return Map.copyOf(ids);
    }

    /** The ids of the 256 bytes, "&lt;0x00&gt;" to "&lt;0xFF&gt;", where the model writes unknown letters as bytes. */
    static Optional<int[]> bytes(JsonNode model, Map<String, Integer> vocabulary) {
        int[] ids = new int[1 << Byte.SIZE];
        for (int i = 0; i < ids.length; i++) {
            Integer id = vocabulary.get("<0x%02X>".formatted(i));
            if (id == null || !model.path("byte_fallback").asBoolean()) {
                return Optional.empty();
            }
            ids[i] = id;
        }
        return Optional.of(ids);
    }
}
