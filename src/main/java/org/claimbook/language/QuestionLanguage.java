package org.claimbook.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells in which language a question is. A question that shows no other language is taken for English: to read an English
 * one as another would lose its answer. OpenNLP's model is asked only where letters and function words do not decide, so
 * that it is not even read while all questions are in English.
 */
public final class QuestionLanguage {
    /** What is taken for the language of a question that shows none. */
    public static final String ENGLISH = "en";

    private static final String FORM = "-form";
    private static final String UKRAINIAN = "uk";
    private static final String RUSSIAN = "ru";
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern UKRAINIAN_LETTERS = Pattern.compile("[іїєґ]");
    private static final Pattern RUSSIAN_LETTERS = Pattern.compile("[ыэё]");
    private static final Pattern OTHER_CYRILLIC = Pattern.compile("[ўђјљњћџѓќѕәғқңөұүһ]");
    private static final Map<String, Set<String>> FUNCTION_WORDS = functionWords();
    private static final List<String> OTHERS = FUNCTION_WORDS.keySet().stream()
            .filter(code -> code.length() == 2 && !code.equals(ENGLISH))
            .sorted()
            .toList();
    private static final Map<String, Pattern> FORMS = OTHERS.stream()
            .filter(code -> FUNCTION_WORDS.containsKey(code + FORM))
            .collect(Collectors.toUnmodifiableMap(
                    code -> code,
                    code -> Pattern.compile(
                            FUNCTION_WORDS.get(code + FORM).iterator().next())));
    private static final LanguageGuess GUESS = new LanguageGuess();

    private QuestionLanguage() {}

    /**
     * @param client ISO 639-1 code of the language that the asker's program is in; decides only what the text leaves open
     * @return ISO 639-1 code
     */
    public static String of(String text, Optional<String> client) {
        String lower = text.toLowerCase(Locale.ROOT);
        long letters = lower.codePoints().filter(Character::isLetter).count();
        if (letters == 0) {
            return ENGLISH;
        }
        long cyrillic = count(lower, Character.UnicodeScript.CYRILLIC);
        long latin = count(lower, Character.UnicodeScript.LATIN);
        List<String> words = Arrays.asList(NO_LETTERS.split(lower.strip()));
        if (2 * cyrillic >= letters) {
            return cyrillic(lower, words, client);
        }
        return 2 * latin >= letters ? latin(lower, words, client) : GUESS.of(text);
    }

    private static String cyrillic(String text, List<String> words, Optional<String> client) {
        if (OTHER_CYRILLIC.matcher(text).find()) {
            return GUESS.of(text);
        }
        if (UKRAINIAN_LETTERS.matcher(text).find()) {
            return UKRAINIAN;
        }
        long ukrainian = shown(words, UKRAINIAN);
        long russian = shown(words, RUSSIAN);
        if (RUSSIAN_LETTERS.matcher(text).find() || russian > ukrainian) {
            return RUSSIAN;
        }
        if (ukrainian > russian) {
            return UKRAINIAN;
        }
        return client.filter(code -> code.equals(UKRAINIAN) || code.equals(RUSSIAN))
                .orElse(RUSSIAN);
    }

    private static String latin(String text, List<String> words, Optional<String> client) {
        long english = shown(words, ENGLISH);
        Map<String, Long> shown = new HashMap<>();
        OTHERS.forEach(language -> shown.put(language, shown(words, language)));
        long most = shown.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        boolean plain = text.codePoints().allMatch(c -> c < 0x80 || !Character.isLetter(c));
        if (english > 0 && (english >= most || plain && most < 2)) {
            return ENGLISH;
        }
        if (most == 0 && plain && client.filter(code -> !ENGLISH.equals(code)).isEmpty()) {
            return ENGLISH;
        }
        List<String> best = OTHERS.stream()
                .filter(each -> most > 0 && shown.get(each) == most)
                .toList();
        if (best.size() == 1
                && (!plain || most + borneOut(words, best.getFirst()) > 1 || GUESS.rather(text, best.getFirst()))) {
            return best.getFirst();
        }
        String guessed = GUESS.of(text);
        boolean unlisted = !FUNCTION_WORDS.containsKey(guessed)
                && most == 0
                && !plain
                && words.size() > 2
                && borneOut(words, ENGLISH) == 0;
        return best.contains(guessed) || unlisted || client.equals(Optional.of(guessed)) ? guessed : ENGLISH;
    }

    private static long borneOut(List<String> words, String language) {
        Set<String> too = FUNCTION_WORDS.getOrDefault(language + "-too", Set.of());
        return words.stream().filter(too::contains).count();
    }

    private static long shown(List<String> words, String language) {
        Set<String> own = FUNCTION_WORDS.get(language);
        Pattern form = FORMS.get(language);
        return words.stream()
                .filter(word ->
                        own.contains(word) || form != null && form.matcher(word).matches())
                .count();
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == script)
                .count();
    }

    private static Map<String, Set<String>> functionWords() {
        try (InputStream in = QuestionLanguage.class.getResourceAsStream("function-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("the application lacks its resource function-words.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> Arrays.stream(line[1].split(" "))
                            .collect(Collectors.toUnmodifiableSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
