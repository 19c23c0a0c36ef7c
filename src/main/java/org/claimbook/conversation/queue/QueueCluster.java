package org.claimbook.conversation.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Questions of the editors' queue that are near in meaning; near is not the same, so what editors decide is decided of each.
 *
 * @param demand how often one of them was wanted
 * @param askers how many different people submitted or reported one of them
 * @param channels how often each channel was asked
 * @param languages how often each language (ISO 639-1) was asked in
 * @param questions the most wanted first; the cluster is named after the oldest
 */
public record QueueCluster(
        long demand,
        long askers,
        Map<String, Long> channels,
        Map<String, Long> languages,
        List<QueuedQuestion> questions) {
    public QueueCluster {
        channels = Map.copyOf(channels);
        languages = Map.copyOf(languages);
        questions = questions.stream()
                .sorted(Comparator.comparingLong(QueuedQuestion::demand)
                        .reversed()
                        .thenComparing(QueuedQuestion::id))
                .toList();
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("questions: there is none");
        }
    }

    /** Number of its oldest question. */
    public long id() {
        return questions.stream().mapToLong(QueuedQuestion::id).min().orElseThrow();
    }

    /** When the first of them was raised. */
    public Instant oldest() {
        return questions.stream()
                .map(QueuedQuestion::oldest)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** When one of them was last raised. */
    public Instant newest() {
        return questions.stream()
                .map(QueuedQuestion::newest)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
