package org.claimbook.matching.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The lists of turning-words.txt, by the kind of each. All words are given in lower case. */
public final class TurningWordList {
    /** Kinds of word that are no more than a set. */
    private static final Pattern SETS = Pattern.compile(
            "apposed|asked|comparing|condition|free|habit|happening|head|once|picture|practice|predicate|real|saying|state|support|thought|title|untrue");

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, Set<String>> equals = new HashMap<>();
    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Map<String, Set<String>> explaining = new HashMap<>();
    private final Set<String> light = new HashSet<>();
    private final List<Set<String>> moods = new ArrayList<>();

    public TurningWordList(Lexicon lexicon) {
        for (String line : WordList.lines("turning-words.txt")) {
            String[] parts = line.split(": *");
            add(parts[0], List.of(parts[1].split(", *")), lexicon);
        }
    }

    private void add(String kind, List<String> words, Lexicon lexicon) {
        String first = words.getFirst();
        switch (kind) {
            case "same" -> words.forEach(word -> addAll(equals, word, words));
            case "needs" -> equals.put(first, Set.copyOf(words));
            case "opposite" -> {
                addAll(opposites, first, List.of(words.getLast()));
                addAll(opposites, words.getLast(), List.of(first));
            }
            case "by" -> explaining.put(first, Set.copyOf(words.subList(1, words.size())));
            case "light" -> {
                List<String> forms = List.of(first.split(" "));
                light.addAll(forms);
                forms.forEach(form -> {
                    addAll(explaining, form, forms);
                    addAll(explaining, form, words.subList(1, words.size()));
                });
            }
            case "mood" -> moods.add(Set.copyOf(words));
            default -> {
                if (!SETS.matcher(kind).matches()) {
                    throw new IllegalStateException("turning-words.txt: '" + kind + "' is no kind of word");
                }
                addAll(
                        sets,
                        kind,
                        kind.equals("thought")
                                ? words.stream().map(lexicon::stem).toList()
                                : words);
            }
        }
    }

    private static void addAll(Map<String, Set<String>> to, String word, List<String> words) {
        to.computeIfAbsent(word, w -> new HashSet<>()).addAll(words);
    }

    /** Whether a word is in the set of a kind: "free", "support". */
    public boolean is(String kind, String word) {
        return sets.get(kind).contains(word);
    }

    public Set<String> all(String kind) {
        return sets.get(kind);
    }

    /** Words of which a question with the one given needs one in the claim; none for most words. */
    public Set<String> same(String word) {
        return equals.getOrDefault(word, Set.of());
    }

    public Set<String> opposites(String word) {
        return opposites.getOrDefault(word, Set.of());
    }

    /** Words that set the condition of the one given too; empty where there is no rule of its own. */
    public Set<String> explaining(String word) {
        return explaining.getOrDefault(word, same(word));
    }

    /** Whether it is a form of a verb that says little: "have", "go". */
    public boolean isLight(String word) {
        return light.contains(word);
    }

    /** Sets of words that leave it as open alike whether something is done. */
    public List<Set<String>> moods() {
        return moods;
    }
}
