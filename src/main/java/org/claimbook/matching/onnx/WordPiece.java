package org.claimbook.matching.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import com.fasterxml.jackson.databind.JsonNode;

/** Greedy longest-match-first pieces (Wu et al., 2016; Devlin et al., 2019). */
final class WordPiece implements SubwordModel {
    private static final int MAX_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final String continuing;
    private final int longest;
    private final int unknown;

    WordPiece(JsonNode model) {
        vocabulary = SubwordModel.vocabulary(model);
        continuing = model.path("continuing_subword_prefix").asText("##");
        longest = model.path("max_input_chars_per_word").asInt(MAX_WORD);
        String token = model.path("unk_token").asText("[UNK]");
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IllegalArgumentException("model.vocab: the special token " + token + " is missing");
        }
        unknown = id;
    }

    @Override
    public void ids(String word, IntConsumer ids) {
        List<Integer> pieces = new ArrayList<>();
        boolean known = word.codePointCount(0, word.length()) <= longest;
        int from = 0;
        while (known && from < word.length()) {
            int to = word.length();
            Integer id = null;
            while (from < to) {
                id = vocabulary.get(from == 0 ? word.substring(0, to) : continuing + word.substring(from, to));
                if (id != null) {
                    pieces.add(id);
                    break;
                }
                to = word.offsetByCodePoints(to, -1);
            }
            known = id != null;
            from = to;
        }
        if (known) {
            pieces.forEach(ids::accept);
        } else {
            ids.accept(unknown);
        }
    }
}
