package org.claimbook.matching.multilingual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.claimbook.matching.reading.Intent;

/**
 * What may differ between two texts of a language that say the same, see {@code rules.txt}. In a language that has none, only
 * texts with the very same words do.
 *
 * @param openers longest first
 * @param joins what may stand between two questions or statements of one sentence
 * @param verb which words are verbs that stand first in questions
 */
record LanguageRules(
        List<List<String>> openers,
        List<List<String>> closers,
        List<List<String>> fillers,
        Set<String> auxiliaries,
        Set<String> clauses,
        Set<String> joins,
        Optional<Pattern> verb,
        Map<List<String>, Intent> asks) {
    private static final List<String> LINES = lines();

    static LanguageRules of(String language) {
        Map<List<String>, Intent> asks = new LinkedHashMap<>();
        phrases(language, "asks")
                .forEach(line -> asks.put(line.subList(1, line.size()), Intent.valueOf(line.getFirst())));
        return new LanguageRules(
                phrases(language, "opener"),
                phrases(language, "closer"),
                phrases(language, "filler"),
                words(language, "auxiliary"),
                words(language, "clause"),
                words(language, "joins"),
                phrases(language, "verb").stream()
                        .map(forms -> Pattern.compile(forms.getFirst()))
                        .findFirst(),
                asks);
    }

    /** What kind of answer a question asks for, by the words that it begins with. */
    Intent intent(List<String> words) {
        return asks.entrySet().stream()
                .filter(each -> words.size() >= each.getKey().size()
                        && words.subList(0, each.getKey().size()).equals(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Intent.CHECK);
    }

    private static Set<String> words(String language, String kind) {
        Set<String> words = new HashSet<>();
        phrases(language, kind).forEach(phrase -> words.add(phrase.getFirst()));
        return words;
    }

    private static List<List<String>> phrases(String language, String kind) {
        String start = language + " " + kind + " ";
        return LINES.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> List.of(line.substring(start.length()).split(" ")))
                .sorted(Comparator.comparingInt(phrase -> -phrase.size()))
                .toList();
    }

    private static List<String> lines() {
        try (InputStream in = LanguageRules.class.getResourceAsStream("rules.txt")) {
            if (in == null) {
                throw new IllegalStateException("the application lacks its resource rules.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
