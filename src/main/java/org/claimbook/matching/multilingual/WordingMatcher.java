package org.claimbook.matching.multilingual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;

import org.claimbook.matching.language.Spelling;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.KnownName;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.Remembered;
import org.claimbook.matching.search.Wording;

/**
 * Compares questions in other languages than English with the wordings that claims have in the same language. Only a question
 * that says in the same words what a wording says is certain to mean the claim; others are more or less near. Thread-safe.
 */
public final class WordingMatcher {
    private static final int CANDIDATES = 25;
    private static final int REMEMBERED = 20_000;
    /** Shorter words have too many neighbours for a typo to be told from another word. */
    private static final int SHORTEST_WITH_TYPO = 5;
    /** A claim that shares nothing but names with a question is not near, and the nearer the more of them it has. */
    private static final double NAMES_ONLY = 0.1;

    private final ClaimIndex index;
    private final SpokenNames names;
    private final Stems stems = new Stems();
    private final Map<String, LanguageRules> rules = new ConcurrentHashMap<>();
    private final Cache<Wording, Read> readings = Remembered.atMost(REMEMBERED).build();

    /** @param names all that the store knows */
    public WordingMatcher(ClaimIndex index, Collection<KnownName> names) {
        this.index = index;
        this.names = new SpokenNames(names);
    }

    /**
     * A claim with what it has in common with a question.
     *
     * @param wording its nearest wording in the question's language; empty where it has none that shares a word
     * @param nearness share of what question and wording say that both say, 0 to 1
     * @param same whether both say the same in the same words
     */
    public record Near(ClaimDocument claim, String wording, double nearness, boolean same) {}

    /** A text as read: what it says, ids of the names in it, the stems of all its words, and of those that belong to no name. */
    private record Read(
            String text, Said said, Set<String> names, List<Set<String>> stems, List<Set<String>> otherStems) {}

    /** What kind of answer a question asks for, by the words that it begins with. */
    public Intent intent(String language, String text) {
        return rules(language).intent(Said.words(text.toLowerCase(Locale.ROOT)));
    }

    /** Whether a text names somebody or something that the store knows. */
    public boolean names(String text) {
        return !names.in(Said.words(text)).ids().isEmpty();
    }

    /** The words with which two questions or statements of one sentence are joined. */
    public Set<String> joins(String language) {
        return rules(language).joins();
    }

    /** The claims that have something in common with a question, nearest first. */
    public List<Near> near(String language, String text) {
        Read asked = read(new Wording(language, text));
        Set<String> all = new HashSet<>();
        asked.stems().forEach(all::addAll);
        List<ClaimDocument> candidates = index.worded(language, all, asked.names(), CANDIDATES);
        Map<String, Integer> holding = new HashMap<>();
        int wordings = 0;
        for (ClaimDocument claim : candidates) {
            for (Read wording : wordings(language, claim)) {
                wordings++;
                wording.stems().forEach(word -> word.forEach(stem -> holding.merge(stem, 1, Integer::sum)));
            }
        }
        Weights weights = new Weights(holding, wordings);
        List<Near> near = new ArrayList<>();
        candidates.forEach(claim -> near.add(nearest(language, asked, claim, weights)));
        return near.stream()
                .sorted(Comparator.comparing(Near::same)
                        .thenComparingDouble(Near::nearness)
                        .reversed())
                .toList();
    }

    private Near nearest(String language, Read asked, ClaimDocument claim, Weights weights) {
        long shared = asked.names().stream().filter(claim.names()::contains).count();
        Near nearest = new Near(
                claim, "", NAMES_ONLY * shared / Math.max(1, asked.names().size()), false);
        for (Read wording : wordings(language, claim)) {
            boolean same = asked.said().sameAs(wording.said(), rules(language));
            double nearness = nearness(asked, wording, weights);
            if (same || !nearest.same() && nearness > nearest.nearness()) {
                nearest = new Near(claim, wording.text(), nearness, same);
            }
        }
        return nearest;
    }

    private List<Read> wordings(String language, ClaimDocument claim) {
        return claim.wordings().stream()
                .filter(wording -> wording.language().equals(language))
                .map(wording -> readings.get(wording, this::read))
                .toList();
    }

    private Read read(Wording wording) {
        LanguageRules own = rules(wording.language());
        SpokenNames.Found found = names.in(Said.words(wording.text()));
        return new Read(
                wording.text(),
                Said.of(wording.text(), own, names),
                found.ids(),
                stems.of(wording.language(), wording.text()),
                stems.of(wording.language(), String.join(" ", found.others())));
    }

    private LanguageRules rules(String language) {
        return rules.computeIfAbsent(language, LanguageRules::of);
    }

    /** What stems tell claims apart: the more, the fewer wordings have them. */
    private record Weights(Map<String, Integer> holding, int wordings) {
        double of(Set<String> word) {
            int most = word.stream()
                    .mapToInt(stem -> holding.getOrDefault(stem, 0))
                    .max()
                    .orElse(0);
            return Math.log(1 + (wordings + 1.0) / (most + 1.0));
        }
    }

    /**
     * Dice's coefficient over weighted words and, once more, names; 0 where nothing but one name is shared of a question that
     * says more.
     */
    private static double nearness(Read asked, Read wording, Weights weights) {
        Set<String> common = new HashSet<>(asked.names());
        common.retainAll(wording.names());
        boolean saysMore = !asked.otherStems().isEmpty();
        if (common.size() < 2 && saysMore && asked.otherStems().stream().noneMatch(word -> has(wording, word))) {
            return 0;
        }
        double shared = 2.0 * common.size()
                + weight(asked, weights, word -> has(wording, word))
                + weight(wording, weights, word -> has(asked, word));
        double all = asked.names().size()
                + wording.names().size()
                + weight(asked, weights, word -> true)
                + weight(wording, weights, word -> true);
        return shared / all;
    }

    private static double weight(Read read, Weights weights, Predicate<Set<String>> which) {
        return read.stems().stream().filter(which).mapToDouble(weights::of).sum();
    }

    private static boolean has(Read read, Set<String> word) {
        return read.stems().stream()
                .anyMatch(own -> own.stream().anyMatch(stem -> word.stream().anyMatch(other -> isSame(stem, other))));
    }

    private static boolean isSame(String stem, String other) {
        return stem.equals(other)
                || Math.min(stem.length(), other.length()) >= SHORTEST_WITH_TYPO
                        && Spelling.distance(stem, other, 1) <= 1;
    }
}
