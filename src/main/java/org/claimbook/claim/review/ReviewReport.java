package org.claimbook.claim.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.claimbook.claim.gate.BrokenQuestion;

/**
 * What an import of ClaimReviews did.
 *
 * @param updated changed in the store; {@code reassessed} of them got a new assessment
 * @param kept claims that an editor has changed and that stay as they are
 * @param bad could not be read or stored; the listener heard of each
 * @param unmapped ratings that are kept in their own words, with how many claims have them; beyond ten thousand
 *     different ones the rest are counted under "…"
 * @param unrated without any rating in words
 * @param outOfRange with a rating that is not on its own scale
 * @param broken golden questions that are no longer answered as they should be; empty where such changes are refused,
 *     as what would break one is among the bad
 */
public record ReviewReport(
        int added,
        int updated,
        int reassessed,
        int kept,
        int unchanged,
        int bad,
        Map<String, Integer> unmapped,
        int unrated,
        int outOfRange,
        List<BrokenQuestion> broken) {
    private static final int SHOWN = 20;

    public ReviewReport {
        unmapped = java.util.Collections.unmodifiableMap(new TreeMap<>(unmapped));
    }

    /** Some lines for people, with the most frequent unmapped ratings. */
    public String text() {
        StringBuilder text =
                new StringBuilder("ClaimReviews: %,d added, %,d updated (%,d reassessed), %,d unchanged, %,d bad"
                        .formatted(added, updated, reassessed, unchanged, bad));
        if (kept > 0) {
            text.append("\nkept as editors have changed them: %,d".formatted(kept));
        }
        if (unrated > 0) {
            text.append("\nwithout a rating in words, so kept as drafts: %,d".formatted(unrated));
        }
        if (outOfRange > 0) {
            text.append("\nwith a number that is not on its own scale: %,d".formatted(outOfRange));
        }
        if (!unmapped.isEmpty()) {
            int all = unmapped.values().stream().mapToInt(Integer::intValue).sum();
            text.append("\nwith a rating that is in no table of verdicts, so kept as drafts in its own words: %,d"
                    .formatted(all));
            shown().forEach((words, count) -> text.append("\n%,8d  %s".formatted(count, words)));
            if (unmapped.size() > SHOWN) {
                text.append("\n          … and %,d other ratings".formatted(unmapped.size() - SHOWN));
            }
        }
        broken.forEach(question -> text.append("\ngolden question ").append(question.text()));
        return text.toString();
    }

    private Map<String, Integer> shown() {
        Map<String, Integer> shown = new LinkedHashMap<>();
        unmapped.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> shown.put(entry.getKey(), entry.getValue()));
        return shown;
    }
}
