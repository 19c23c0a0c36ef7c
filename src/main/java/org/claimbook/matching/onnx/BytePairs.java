package org.claimbook.matching.onnx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Byte pair encoding (Sennrich et al., 2016): neighbours are joined in the order in which they were learnt. */
final class BytePairs implements SubwordModel {
    private final Map<String, Integer> vocabulary;
    private final Map<Long, Merge> merges;
    private final Optional<int[]> bytes;
    private final @Nullable Integer unknown;
    private final boolean oneForUnknowns;
    private final boolean wholeWords;
    private final String continuing;
    private final String ending;

    private record Merge(int rank, int id) {}

    BytePairs(JsonNode model) {
        vocabulary = SubwordModel.vocabulary(model);
        bytes = SubwordModel.bytes(model, vocabulary);
        unknown = vocabulary.get(model.path("unk_token").asText(""));
        oneForUnknowns = model.path("fuse_unk").asBoolean();
        wholeWords = model.path("ignore_merges").asBoolean();
        continuing = model.path("continuing_subword_prefix").asText("").replace("null", "");
        ending = model.path("end_of_word_suffix").asText("").replace("null", "");
        merges = merges(model.path("merges"));
    }

    private Map<Long, Merge> merges(JsonNode pairs) {
        Map<Long, Merge> read = HashMap.newHashMap(pairs.size());
        for (JsonNode pair : pairs) {
            // newer files have two texts, older ones have one with a space between
            String[] parts = pair.isArray()
                    ? new String[] {pair.path(0).asText(), pair.path(1).asText()}
                    : pair.asText().split(" ", 2);
            Integer left = vocabulary.get(parts[0]);
            Integer right = parts.length < 2 ? null : vocabulary.get(parts[1]);
            Integer both = right == null ? null : vocabulary.get(parts[0] + parts[1].substring(continuing.length()));
            if (left == null || right == null || both == null) {
                throw new IllegalArgumentException("model.merges: " + pair + " is not in the vocabulary");
            }
            read.putIfAbsent(key(left, right), new Merge(read.size(), both));
        }
        return read;
    }

    private static long key(int left, int right) {
        return (long) left << Integer.SIZE | right;
    }

    @Override
    public void ids(String word, IntConsumer ids) {
        Integer whole = wholeWords ? vocabulary.get(word) : null;
        if (whole != null) {
            ids.accept(whole);
            return;
        }
        List<Integer> pieces = letters(word);
        while (true) {
            int best = -1;
            Merge first = null;
            for (int i = 0; i + 1 < pieces.size(); i++) {
                Merge merge = merges.get(key(pieces.get(i), pieces.get(i + 1)));
                if (merge != null && (first == null || merge.rank() < first.rank())) {
                    first = merge;
                    best = i;
                }
            }
            if (first == null) {
                break;
            }
            pieces.set(best, first.id());
            pieces.remove(best + 1);
        }
        pieces.forEach(ids::accept);
    }

    private List<Integer> letters(String word) {
        List<Integer> pieces = new ArrayList<>();
        boolean lastUnknown = false;
        for (int from = 0; from < word.length(); ) {
            int to = word.offsetByCodePoints(from, 1);
            String letter = word.substring(from, to);
            Integer id = vocabulary.get((from == 0 ? "" : continuing) + letter + (to == word.length() ? ending : ""));
            if (id != null) {
                pieces.add(id);
            } else if (bytes.isPresent()) {
                for (byte each : letter.getBytes(StandardCharsets.UTF_8)) {
                    pieces.add(bytes.get()[Byte.toUnsignedInt(each)]);
                }
            } else if (unknown != null && !(lastUnknown && oneForUnknowns)) {
                pieces.add(unknown);
            }
            lastUnknown = id == null && bytes.isEmpty();
            from = to;
        }
        return pieces;
    }
}
