package org.claimbook.matching.multilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text says, in a form that two texts share only if they say it in the same words: in the same forms, as endings tell
 * who does it to whom, and in the same order; numbers, negations, signs and commas count as words.
 *
 * @param words in their order, in small letters; names by their sound
 * @param auxiliaries verbs whose place depends on whether it is asked or stated
 * @param simple whether it is a single clause
 */
record Said(List<String> words, List<String> auxiliaries, boolean simple) {
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ.,:/-][\\p{L}\\p{M}\\p{N}]+)*|[-−–—%‰$€£¥₴₽°+<>=&§,:;.!?()]");
    private static final Pattern PAUSE = Pattern.compile("[-–—,:;.!?()]");
    private static final Pattern END = Pattern.compile("[.!?,;:]");

    /** The words, numbers and signs of a text, as they are written. */
    static List<String> words(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }

    static Said of(String text, LanguageRules rules, SpokenNames names) {
        List<String> words = words(text).stream().map(Said::folded).collect(Collectors.toCollection(ArrayList::new));
        trim(words);
        boolean found = true;
        while (found) {
            found = dropFirst(rules.openers(), words) | dropLast(rules.closers(), words);
            trim(words);
        }
        rules.fillers().forEach(filler -> dropAll(filler, words));
        for (int i = words.size() - 2; i >= 0; i--) {
            if (words.get(i).equals(",") && rules.clauses().contains(words.get(i + 1))) {
                words.remove(i);
            }
        }
        boolean simple = words.stream()
                .noneMatch(word ->
                        rules.clauses().contains(word) || PAUSE.matcher(word).matches());
        List<String> auxiliaries = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String word : words) {
            if (simple && rules.auxiliaries().contains(word)) {
                auxiliaries.add(word);
            } else {
                rest.add(names.isName(word) ? "~" + Sound.of(word) : word);
            }
        }
        auxiliaries.sort(null);
        return new Said(rest, auxiliaries, simple);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace("ß", "ss")
                .replaceAll("[’ʼ]", "'");
    }

    /** Whether this says what another text says. */
    boolean sameAs(Said other, LanguageRules rules) {
        return !words.isEmpty()
                && auxiliaries.equals(other.auxiliaries)
                && (words.equals(other.words)
                        || simple && other.simple && (verbFirst(this, other, rules) || verbFirst(other, this, rules)));
    }

    /** Whether one is the other with the verb put first, as questions have it. */
    private static boolean verbFirst(Said asked, Said stated, LanguageRules rules) {
        String verb = asked.words.isEmpty() ? "" : asked.words.getFirst();
        int at = stated.words.indexOf(verb);
        if (at < 1
                || at != stated.words.lastIndexOf(verb)
                || rules.verb().filter(forms -> forms.matcher(verb).matches()).isEmpty()) {
            return false;
        }
        List<String> rest = new ArrayList<>(stated.words);
        rest.remove(at);
        return rest.equals(asked.words.subList(1, asked.words.size()));
    }

    private static void trim(List<String> words) {
        while (!words.isEmpty() && END.matcher(words.getLast()).matches()) {
            words.removeLast();
        }
        while (!words.isEmpty() && END.matcher(words.getFirst()).matches()) {
            words.removeFirst();
        }
    }

    private static boolean dropFirst(List<List<String>> phrases, List<String> words) {
        for (List<String> phrase : phrases) {
            int end = endOf(phrase, words);
            if (end > 0 && end < words.size()) {
                words.subList(0, end).clear();
                return true;
            }
        }
        return false;
    }

    /** Where a phrase ends that a text begins with, commas aside; 0 where it does not. */
    private static int endOf(List<String> phrase, List<String> words) {
        int at = 0;
        for (String word : phrase) {
            while (at < words.size() && words.get(at).equals(",")) {
                at++;
            }
            if (at == words.size() || !words.get(at++).equals(word)) {
                return 0;
            }
        }
        return at;
    }

    private static boolean dropLast(List<List<String>> phrases, List<String> words) {
        for (List<String> phrase : phrases) {
            int from = words.size() - phrase.size();
            if (from > 0
                    && words.subList(from, words.size()).equals(phrase)
                    && PAUSE.matcher(words.get(from - 1)).matches()) {
                words.subList(from, words.size()).clear();
                return true;
            }
        }
        return false;
    }

    private static void dropAll(List<String> phrase, List<String> words) {
        for (int i = words.size() - phrase.size(); i >= 0; i--) {
            if (words.subList(i, i + phrase.size()).equals(phrase)) {
                words.subList(i, i + phrase.size()).clear();
            }
        }
    }
}
