package org.claimbook.matching.multilingual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.KnownName;

/** Finds the names that the store knows in a text of any language and script, with the endings that languages add to them. */
final class SpokenNames {
    /** Shorter names are found letter by letter only: "за" sounds like "США". */
    private static final int SHORTEST_SOUND = 5;

    private static final int LONGEST_ENDING = 6;
    private static final String VOWELS = "aeiou";

    private final Map<String, List<Alias>> byFirstWord = new HashMap<>();

    /** @param words what each word begins with */
    private record Alias(String id, List<String> words) {}

    SpokenNames(Collection<KnownName> names) {
        for (KnownName name : names) {
            for (String alias : name.names()) {
                List<String> words =
                        Said.words(alias).stream().map(SpokenNames::beginning).toList();
                if (!words.isEmpty()) {
                    byFirstWord
                            .computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                            .add(new Alias(name.id(), words));
                }
            }
        }
    }

    /** A short word as it is, another by its sound without the vowel that endings take the place of. */
    private static String beginning(String word) {
        String sound = Sound.of(word);
        if (word.length() < SHORTEST_SOUND || sound.length() < SHORTEST_SOUND - 1) {
            return word.toLowerCase(Locale.ROOT);
        }
        boolean vowel = VOWELS.indexOf(sound.charAt(sound.length() - 1)) >= 0;
        return "~" + (vowel ? sound.substring(0, sound.length() - 1) : sound);
    }

    /**
     * The names in a text.
     *
     * @param ids what they stand for
     * @param others the words that belong to none
     */
    record Found(Set<String> ids, List<String> others) {}

    Found in(List<String> words) {
        Set<String> ids = new LinkedHashSet<>();
        boolean[] named = new boolean[words.size()];
        for (int i = 0; i < words.size(); i++) {
            for (String beginning : beginnings(words.get(i))) {
                for (Alias alias : byFirstWord.getOrDefault(beginning, List.of())) {
                    if (goesOn(alias, words, i)) {
                        ids.add(alias.id());
                        Arrays.fill(named, i, i + alias.words().size(), true);
                    }
                }
            }
        }
        return new Found(
                ids,
                IntStream.range(0, named.length)
                        .filter(i -> !named[i])
                        .mapToObj(words::get)
                        .toList());
    }

    /** Whether a word is one that a name begins with. */
    boolean isName(String word) {
        return word.length() >= SHORTEST_SOUND && beginnings(word).stream().anyMatch(byFirstWord::containsKey);
    }

    private static boolean goesOn(Alias alias, List<String> words, int from) {
        int n = alias.words().size();
        if (from + n > words.size()) {
            return false;
        }
        for (int i = 1; i < n; i++) {
            if (!beginnings(words.get(from + i)).contains(alias.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> beginnings(String word) {
        List<String> all = new ArrayList<>();
        all.add(word.toLowerCase(Locale.ROOT));
        String sound = Sound.of(word);
        for (int end = Math.max(SHORTEST_SOUND - 2, sound.length() - LONGEST_ENDING); end <= sound.length(); end++) {
            all.add("~" + sound.substring(0, end));
        }
        return all;
    }
}
