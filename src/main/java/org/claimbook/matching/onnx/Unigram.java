package org.claimbook.matching.onnx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

import com.fasterxml.jackson.databind.JsonNode;

/** The most likely pieces of a word by a unigram language model (Kudo, 2018), as SentencePiece finds them with Viterbi. */
final class Unigram implements SubwordModel {
    /** An unknown letter is so much less likely than the least likely piece, by logarithm. */
    private static final double UNKNOWN = 10;

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final double[] scores;
    private final double unknownScore;
    private final int unknown;
    private final int longest;
    private final Optional<int[]> bytes;

    /** @param special pieces that are never found in a word */
    Unigram(JsonNode model, Set<String> special) {
        JsonNode pieces = model.path("vocab");
        scores = new double[pieces.size()];
        double least = Double.POSITIVE_INFINITY;
        for (int id = 0; id < scores.length; id++) {
            scores[id] = pieces.get(id).path(1).asDouble();
            least = Math.min(least, scores[id]);
            vocabulary.put(pieces.get(id).path(0).asText(), id);
        }
        unknown = model.path("unk_id").asInt(-1);
        if (unknown < 0 || unknown >= scores.length) {
            throw new IllegalArgumentException(
                    "model.unk_id: " + model.path("unk_id") + " is no piece of the vocabulary");
        }
        unknownScore = least - UNKNOWN;
        bytes = SubwordModel.bytes(model, vocabulary);
        vocabulary.keySet().removeAll(special);
        longest = vocabulary.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The best way to the end of a piece: where the piece begins, its id, and the sum of the scores up to there. */
    private record Step(int from, int id, double score) {}

    @Override
    public void ids(String word, IntConsumer ids) {
        List<Step> path = path(word);
        for (int i = path.size() - 1; i >= 0; i--) {
            Step step = path.get(i);
            int end = i == 0 ? word.length() : path.get(i - 1).from();
            if (step.id() != unknown) {
                ids.accept(step.id());
            } else if (bytes.isPresent()) {
                for (byte each : word.substring(step.from(), end).getBytes(StandardCharsets.UTF_8)) {
                    ids.accept(bytes.get()[Byte.toUnsignedInt(each)]);
                }
            } else if (i == path.size() - 1 || path.get(i + 1).id() != unknown) {
                // unknown letters that follow each other are one piece
                ids.accept(unknown);
            }
        }
    }

    /** The pieces of the best way, the last one first. */
    private List<Step> path(String word) {
        Step[] best = new Step[word.length() + 1];
        best[0] = new Step(0, unknown, 0);
        for (int from = 0; from < word.length(); ) {
            int letter = word.offsetByCodePoints(from, 1);
            double before = best[from].score();
            boolean alone = false;
            for (int to = letter; to <= Math.min(word.length(), from + longest); to++) {
                Integer id = vocabulary.get(word.substring(from, to));
                if (id != null) {
                    improve(best, to, new Step(from, id, before + scores[id]));
                    alone |= to == letter;
                }
            }
            if (!alone) {
                improve(best, letter, new Step(from, unknown, before + unknownScore));
            }
            from = letter;
        }
        List<Step> path = new ArrayList<>();
        for (int end = word.length(); end > 0; end = path.getLast().from()) {
            path.add(best[end]);
        }
        return path;
    }

    private static void improve(Step[] best, int end, Step step) {
        if (best[end] == null || step.score() > best[end].score()) {
            best[end] = step;
        }
    }
}
