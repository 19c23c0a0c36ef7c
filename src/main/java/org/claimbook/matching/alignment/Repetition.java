package org.claimbook.matching.alignment;

import java.util.List;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/**
 * A word of meaning that the question says twice and the claim once: "40 percent of his income in income tax" is not "40 percent of
 * all income tax". What is told once explains it once.
 */
final class Repetition {
    private final Explanation explanation;

    Repetition(Explanation explanation) {
        this.explanation = explanation;
    }

    /** "A small boy with a small coin", "a little boy with a small coin": each is explained in its turn. */
    void untangle() {
        for (int i = 0; i < explanation.links.length; i++) {
            for (int j = i + 1; j < explanation.links.length; j++) {
                Link one = explanation.links[i];
                Link two = explanation.links[j];
                if (one != null
                        && two != null
                        && two.inWording()
                        && one.by() > two.by()
                        && one.said().equalsIgnoreCase(two.said())
                        && explanation.asked.get(i).kind() == Word.Kind.CONTENT
                        && explanation.asked.get(j).kind() == Word.Kind.CONTENT) {
                    explanation.links[i] = new Link(i, two.by(), one.said(), two.told(), two.relation());
                    explanation.links[j] = new Link(j, one.by(), two.said(), one.told(), one.relation());
                }
            }
        }
    }

    void unlink() {
        for (int i = 0; i < explanation.asked.size(); i++) {
            int before = saidBefore(explanation.asked, i);
            Link link = explanation.links[i];
            if (link != null && before > 0 && isExplainedBefore(i) && !isTold(link, before)) {
                explanation.links[i] = null;
            }
        }
    }

    /** Whether a word that is said once more has a word of its own that explains it. */
    private boolean isTold(Link link, int before) {
        if (link.inWording()) {
            return explanation.found().stream().noneMatch(other -> other != link && other.by() == link.by());
        }
        String stem = explanation.asked.get(link.at()).stem();
        return explanation.others.stream().anyMatch(other -> times(other, stem) > before);
    }

    private boolean isExplainedBefore(int at) {
        String stem = explanation.asked.get(at).stem();
        return explanation.found().stream()
                .anyMatch(link -> link.at() < at
                        && explanation.asked.get(link.at()).stem().equals(stem));
    }

    private static int saidBefore(List<Word> words, int at) {
        Word word = words.get(at);
        return word.kind() != Word.Kind.CONTENT
                ? 0
                : (int) words.subList(0, at).stream()
                        .filter(other -> other.kind() == Word.Kind.CONTENT
                                && other.stem().equals(word.stem()))
                        .count();
    }

    private static long times(Reading text, String stem) {
        return text.words().stream().filter(word -> word.stem().equals(stem)).count();
    }
}
