package org.claimbook.claim.review;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.claimbook.claim.Verdict;
import org.claimbook.text.WordFiles;

/** The reviewed table of what publishers' verdicts mean; what it does not have is not known, however alike. */
final class VerdictTable {
    private static final int COLUMNS = 3;

    private final Map<String, Verdict> byWords;

    private VerdictTable(Map<String, Verdict> byWords) {
        this.byWords = Map.copyOf(byWords);
    }

    static VerdictTable shipped() {
        return of(WordFiles.lines("org/claimbook/claim/review/verdicts.tsv"));
    }

    static VerdictTable of(List<String> lines) {
        Map<String, Verdict> byWords = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t");
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException("verdicts: '" + line + "' has not three columns");
            }
            Verdict verdict = Verdict.valueOf(columns[0]);
            for (String words : columns[2].split("\\|")) {
                Verdict other = byWords.put(normal(words), verdict);
                if (other != null && other != verdict) {
                    throw new IllegalArgumentException(
                            "verdicts: '" + words.strip() + "' is " + verdict + " and " + other);
                }
            }
        }
        return new VerdictTable(byWords);
    }

    /** What the words mean, if all of them that the table knows mean the same, and it knows at least one. */
    Optional<Verdict> verdict(List<String> alternateNames) {
        Set<Verdict> found = new HashSet<>();
        for (String words : alternateNames) {
            Verdict verdict = byWords.get(normal(words));
            if (verdict != null) {
                found.add(verdict);
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** Without case, accents, punctuation and doubled spaces. Only Latin's accents: other scripts' marks are letters. */
    static String normal(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("[\\u0300-\\u036F]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }
}
