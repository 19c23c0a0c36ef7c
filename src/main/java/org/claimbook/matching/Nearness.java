package org.claimbook.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimbook.matching.language.Lexicon;

/**
 * How near the words of claims are to those of one question. The same words come back in most candidates, so each pair is
 * reckoned once. Not thread-safe.
 */
final class Nearness {
    /** How much of a word a synonym by the dictionary explains. */
    private static final double SYNONYM = 0.9;

    private final Lexicon lexicon;
    private final WordVectors vectors;
    private final Map<String, Integer> asked = new HashMap<>();
    private final List<Word> words;
    private final float[][] askedVectors;
    private final Map<String, double[]> known = new HashMap<>();

    Nearness(Reading question, Lexicon lexicon, WordVectors vectors) {
        this.lexicon = lexicon;
        this.vectors = vectors;
        this.words = question.words().stream()
                .filter(word -> word.kind() == Word.Kind.CONTENT)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            asked.putIfAbsent(words.get(i).token().norm(), i);
        }
        this.askedVectors = new float[words.size()][];
    }

    /**
     * 0 for unrelated words to 1 for the same.
     *
     * @param question a word of the question that carries meaning
     */
    double of(Word question, Word other) {
        String norm = other.token().norm();
        double[] row = known.get(norm);
        if (row == null) {
            row = new double[words.size()];
            Arrays.fill(row, -1);
            known.put(norm, row);
        }
        int at = asked.get(question.token().norm());
        if (row[at] < 0) {
            row[at] = lexicon.areSynonyms(question.stem(), other.stem())
                    ? SYNONYM
                    : WordVectors.similarity(vector(at), vectors.of(norm));
        }
        return row[at];
    }

    private float[] vector(int at) {
        if (askedVectors[at] == null) {
            askedVectors[at] = vectors.of(words.get(at).token().norm());
        }
        return askedVectors[at];
    }
}
