package org.claimbook.matching.likelihood;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.ClaimIndex;

/**
 * How near the words of claims are to those of one question, and how far the one explain the other. The same words come
 * back in most candidates, so each pair is reckoned once. Not thread-safe.
 */
public final class WordSimilarity {
    /** How much of a word a synonym by the dictionary explains. */
    private static final double SYNONYM = 0.9;

    private final ClaimIndex index;
    private final WordVectors vectors;
    private final Word[] asked;
    private final Map<String, Integer> positions = new HashMap<>();
    private final double[] weights;
    private final List<Set<String>> synonyms;
    private final float[][] askedVectors;
    private final Map<String, Told> known = new HashMap<>();

    WordSimilarity(Reading question, Lexicon lexicon, ClaimIndex index, WordVectors vectors) {
        this.index = index;
        this.vectors = vectors;
        this.asked = question.words().stream().filter(WordSimilarity::isContent).toArray(Word[]::new);
        for (int i = 0; i < asked.length; i++) {
            positions.putIfAbsent(asked[i].token().norm(), i);
        }
        this.weights = Arrays.stream(asked)
                .mapToDouble(word -> index.weight(word.stem()))
                .toArray();
        this.synonyms =
                Arrays.stream(asked).map(word -> lexicon.synonyms(word.stem())).toList();
        this.askedVectors = new float[asked.length][];
    }

    private static boolean isContent(Word word) {
        return word.kind() == Word.Kind.CONTENT;
    }

    /** A word of a claim, and how near each word of the question is to it; negative where that is still to be reckoned. */
    private static final class Told {
        private final Word word;
        private final double weight;
        private final double[] nearness;

        private float @Nullable [] vector;

        private Told(Word word, double weight, int asked) {
            this.word = word;
            this.weight = weight;
            this.nearness = new double[asked];
            Arrays.fill(nearness, -1);
        }
    }

    /** The meaningful words of a claim, ready to be compared with those of the question. */
    public final class Words {
        private final Told[] told;
        private final Set<String> stems;

        private Words(Collection<Word> words, Set<String> stems) {
            this.stems = stems;
            this.told = words.stream()
                    .filter(WordSimilarity::isContent)
                    .map(WordSimilarity.this::told)
                    .toArray(Told[]::new);
        }

        /** How far these words explain the question, by the weight of its words, 0 to 1. */
        public double ofQuestion() {
            Sum sum = new Sum();
            for (int i = 0; i < asked.length; i++) {
                sum.add(weights[i], explained(i));
            }
            return sum.mean();
        }

        private double explained(int question) {
            return stems.contains(asked[question].stem()) ? 1 : nearest(question);
        }

        private double nearest(int question) {
            double best = 0;
            for (Told word : told) {
                best = Math.max(best, near(question, word));
            }
            return best;
        }

        /** How near the nearest of these words is to a meaningful word of the question, 0 to 1. */
        double nearest(Word question) {
            return nearest(positions.get(question.token().norm()));
        }

        /** How far the question, whose words have these stems, explains these words, by their weight, 0 to 1. */
        double byQuestion(Set<String> questionStems) {
            Sum sum = new Sum();
            for (Told word : told) {
                sum.add(word.weight, explained(word, questionStems));
            }
            return sum.mean();
        }

        private double explained(Told word, Set<String> questionStems) {
            return questionStems.contains(word.word.stem()) ? 1 : nearestAsked(word);
        }
    }

    /** @param stems those of all words that count as said, names and numbers included */
    public Words of(Collection<Word> words, Set<String> stems) {
        return new Words(words, stems);
    }

    private Told told(Word word) {
        return known.computeIfAbsent(
                word.token().norm(), norm -> new Told(word, index.weight(word.stem()), asked.length));
    }

    /** How near the nearest meaningful word of the question is to a word, 0 to 1. */
    double nearestAsked(Word word) {
        return nearestAsked(told(word));
    }

    private double nearestAsked(Told word) {
        double best = 0;
        for (int i = 0; i < asked.length; i++) {
            best = Math.max(best, near(i, word));
        }
        return best;
    }

    /** 0 for unrelated words to 1 for the same. */
    private double near(int question, Told told) {
        if (told.nearness[question] < 0) {
            told.nearness[question] = synonyms.get(question).contains(told.word.stem())
                    ? SYNONYM
                    : WordVectors.similarity(vector(question), vector(told));
        }
        return told.nearness[question];
    }

    private float[] vector(Told told) {
        if (told.vector == null) {
            told.vector = vectors.of(told.word.token().norm());
        }
        return told.vector;
    }

    private float[] vector(int question) {
        if (askedVectors[question] == null) {
            askedVectors[question] = vectors.of(asked[question].token().norm());
        }
        return askedVectors[question];
    }

    private static final class Sum {
        private double weights;
        private double explained;

        private void add(double weight, double share) {
            weights += weight;
            explained += weight * share;
        }

        private double mean() {
            return weights == 0 ? 1 : explained / weights;
        }
    }
}
