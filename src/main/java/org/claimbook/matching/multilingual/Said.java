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
 * @param small of each word, whether it was written with a small letter
 * @param auxiliaries verbs whose place depends on whether it is asked or stated
 * @param simple whether it is a single clause
 */
record Said(List<String> words, List<Boolean> small, List<String> auxiliaries, boolean simple) {
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ.,:/-][\\p{L}\\p{M}\\p{N}]+)*|[-−–—%‰$€£¥₴₽°+<>=&§,:;.!?()]");
    private static final Pattern PAUSE = Pattern.compile("[-–—,:;.!?()]");
    private static final Pattern END = Pattern.compile("[.!?,;:]");

    /** The words, numbers and signs of a text, as they are written. */
    static List<String> words(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }

    static Said of(String text, LanguageRules rules, SpokenNames names) {
        List<String> written = new ArrayList<>(words(text));
        List<String> words = written.stream().map(Said::folded).collect(Collectors.toCollection(ArrayList::new));
        trim(words, written);
        boolean found = true;
        while (found) {
            found = dropFirst(rules.openers(), words, written) | dropLast(rules.closers(), words, written);
            trim(words, written);
        }
        rules.fillers().forEach(filler -> dropAll(filler, words, written));
        for (int i = words.size() - 2; i >= 0; i--) {
            if (words.get(i).equals(",") && rules.clauses().contains(words.get(i + 1))) {
                drop(i, i + 1, words, written);
            }
        }
        boolean simple = words.stream()
                .noneMatch(word ->
                        rules.clauses().contains(word) || PAUSE.matcher(word).matches());
        List<String> auxiliaries = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        List<Boolean> small = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (simple && rules.auxiliaries().contains(word)) {
                auxiliaries.add(word);
            } else {
                rest.add(names.isName(word) ? "~" + Sound.of(word) : word);
                small.add(Character.isLowerCase(written.get(i).codePointAt(0)));
            }
        }
        auxiliaries.sort(null);
        return new Said(rest, small, auxiliaries, simple);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace("ß", "ss")
                .replaceAll("[’ʼ]", "'");
    }

    /** Whether this says what a stored wording says. */
    boolean sameAs(Said wording, LanguageRules rules) {
        return !words.isEmpty()
                && auxiliaries.equals(wording.auxiliaries)
                && (words.equals(wording.words)
                        || simple
                                && wording.simple
                                && (verbFirst(this, wording, rules)
                                        || !rules.nounsCapital() && verbFirst(wording, this, rules)));
    }

    /** Whether one is the other with the verb put first, as questions have it. */
    private static boolean verbFirst(Said asked, Said stated, LanguageRules rules) {
        String verb = asked.words.getFirst();
        int at = stated.words.indexOf(verb);
        if (at < 1 || at != stated.words.lastIndexOf(verb)) {
            return false;
        }
        boolean isVerb = rules.nounsCapital()
                ? stated.small.get(at) && stated.small.contains(false) && !verb.startsWith("~")
                : rules.verb().filter(form -> form.matcher(verb).matches()).isPresent();
        List<String> rest = new ArrayList<>(stated.words);
        rest.remove(at);
        return isVerb && rest.equals(asked.words.subList(1, asked.words.size()));
    }

    private static void trim(List<String> words, List<String> written) {
        while (!words.isEmpty() && END.matcher(words.getLast()).matches()) {
            drop(words.size() - 1, words.size(), words, written);
        }
        while (!words.isEmpty() && END.matcher(words.getFirst()).matches()) {
            drop(0, 1, words, written);
        }
    }

    private static boolean dropFirst(List<List<String>> phrases, List<String> words, List<String> written) {
        for (List<String> phrase : phrases) {
            int end = endOf(phrase, words);
            if (end > 0 && end < words.size()) {
                drop(0, end, words, written);
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

    private static boolean dropLast(List<List<String>> phrases, List<String> words, List<String> written) {
        for (List<String> phrase : phrases) {
            int from = words.size() - phrase.size();
            if (from > 0
                    && words.subList(from, words.size()).equals(phrase)
                    && PAUSE.matcher(words.get(from - 1)).matches()) {
                drop(from, words.size(), words, written);
                return true;
            }
        }
        return false;
    }

    private static void dropAll(List<String> phrase, List<String> words, List<String> written) {
        for (int i = words.size() - phrase.size(); i >= 0; i--) {
            if (words.subList(i, i + phrase.size()).equals(phrase)) {
                drop(i, i + phrase.size(), words, written);
            }
        }
    }

    private static void drop(int from, int to, List<String> words, List<String> written) {
        words.subList(from, to).clear();
        written.subList(from, to).clear();
    }
}
