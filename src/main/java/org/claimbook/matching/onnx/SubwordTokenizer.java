package org.claimbook.matching.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A tokenizer as Hugging Face's {@code tokenizer.json} describes it. What opens or ends texts is put around them, and is text
 * like any other where somebody types it. Thread-safe.
 */
final class SubwordTokenizer {
    private final UnaryOperator<String> normalization;
    private final UnaryOperator<List<String>> preTokenization;
    private final SubwordModel model;
    private final List<Integer> opening = new ArrayList<>();
    private final List<Integer> ending = new ArrayList<>();

    /**
     * @param json the content of the file
     * @throws IllegalArgumentException naming what is missing in it or cannot be done
     */
    SubwordTokenizer(byte[] json) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("is no JSON", e);
        }
        normalization = Normalization.read(root.path("normalizer"));
        preTokenization = PreTokenization.read(root.path("pre_tokenizer"));
        Set<String> special = new HashSet<>();
        for (JsonNode added : root.path("added_tokens")) {
            if (added.path("special").asBoolean()) {
                special.add(added.path("content").asText());
            }
        }
        model = SubwordModel.read(root.path("model"), special);
        readEnds(root.path("post_processor"));
    }

    private void readEnds(JsonNode post) {
        String type = post.path("type").asText("");
        switch (type) {
            case "", "ByteLevel" -> {}
            case "Sequence" -> post.path("processors").forEach(this::readEnds);
            case "BertProcessing", "RobertaProcessing" -> {
                opening.add(post.path("cls").path(1).asInt());
                ending.add(post.path("sep").path(1).asInt());
            }
            case "TemplateProcessing" -> {
                List<Integer> ends = opening;
                for (JsonNode each : post.path("single")) {
                    if (each.has("Sequence")) {
                        ends = ending;
                        continue;
                    }
                    String token = each.at("/SpecialToken/id").asText();
                    JsonNode ids = post.path("special_tokens").path(token).path("ids");
                    if (ids.isEmpty()) {
                        throw new IllegalArgumentException(
                                "post_processor: the special token " + token + " is missing");
                    }
                    for (JsonNode id : ids) {
                        ends.add(id.asInt());
                    }
                }
            }
            default -> throw new IllegalArgumentException("post_processor.type: '" + type + "' is not known");
        }
    }

    /**
     * The ids of a text between those that open and end it.
     *
     * @param limit at most so many ids, those around the text included; at least as many as these are
     */
    long[] ids(String text, int limit) {
        int most = limit - opening.size() - ending.size();
        IntStream.Builder ids = IntStream.builder();
        int[] count = {0};
        for (String word : preTokenization.apply(List.of(normalization.apply(text)))) {
            if (count[0] >= most) {
                break;
            }
            model.ids(word, id -> {
                if (count[0]++ < most) {
                    ids.add(id);
                }
            });
        }
        return IntStream.concat(
                        IntStream.concat(opening.stream().mapToInt(id -> id), ids.build()),
                        ending.stream().mapToInt(id -> id))
                .asLongStream()
                .toArray();
    }
}
