package org.claimbook.conversation.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts questions together that are near in meaning, in one pass: each joins the nearest cluster whose first question is
 * near enough, else begins one. Clusters do not drift as with chains of neighbours, and stay the same when more comes.
 */
final class NearQuestions<T> {
    /**
     * Cosine of the sentence vectors from which on questions share a cluster: of steps of 0.05 the one with the best F1 on
     * one half of {@code near-questions.tsv}, which has stories of questions that differ in a name, a number or a "not". On the
     * other half 86 of 100 pairs that mean the same are put together, and 57 of 100 pairs that are put together mean the
     * same. So a cluster is a help to look through, and never acted on as a whole.
     */
    static final double NEAR = 0.75;

    private final List<Cluster<T>> clusters = new ArrayList<>();
    private final Map<String, Cluster<T>> byKey = new HashMap<>();
    private final Function<T, String> key;
    private final Function<T, float[]> vector;

    private record Cluster<T>(float[] first, List<T> questions) {}

    /**
     * @param key the same for questions that differ in case and punctuation only
     * @param vector of unit length
     */
    NearQuestions(Function<T, String> key, Function<T, float[]> vector) {
        this.key = key;
        this.vector = vector;
    }

    void add(T question) {
        Cluster<T> cluster = byKey.computeIfAbsent(key.apply(question), none -> near(vector.apply(question)));
        cluster.questions.add(question);
    }

    private Cluster<T> near(float[] vector) {
        Cluster<T> nearest = null;
        double most = NEAR;
        for (Cluster<T> cluster : clusters) {
            double cosine = dot(cluster.first, vector);
            if (cosine >= most) {
                most = cosine;
                nearest = cluster;
            }
        }
        if (nearest == null) {
            nearest = new Cluster<>(vector, new ArrayList<>());
            clusters.add(nearest);
        }
        return nearest;
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** In the order of their first questions. */
    List<List<T>> clusters() {
        return clusters.stream().map(cluster -> List.copyOf(cluster.questions)).toList();
    }
}
