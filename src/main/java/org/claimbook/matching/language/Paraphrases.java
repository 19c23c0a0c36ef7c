package org.claimbook.matching.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Groups of words and phrases that news uses for the same thing or deed, reviewed by hand: "buy", "acquire", "take over".
 * A form belongs to as many groups as it has senses; groups are never joined through a form that they share.
 */
public final class Paraphrases {
    /** The words of a phrasal verb may stand so far apart: "put the meeting off". */
    private static final int GAP = 3;
    /** What is said to be so may stand in between: "describe the former president as". */
    private static final int GAP_BEFORE_AS = 6;

    private static final Pattern COMMA = Pattern.compile(", *");

    private static final Set<String> PARTICLES = Set.of(
            "up",
            "down",
            "off",
            "out",
            "over",
            "away",
            "back",
            "in",
            "on",
            "apart",
            "aside",
            "together",
            "redundant",
            "public");

    /** Where in a form stand its group, how far the next word may stand from the one before, and how many words it has. */
    private static final int GROUP_AT = 0;

    private static final int GAP_AT = 1;
    private static final int LENGTH_AT = 2;
    /** Of each word the number of its lemmas, and those. */
    private static final int WORDS_AT = 3;

    private final Lemmatizer lemmatizer;
    private final Words words;
    /** All forms, one after the other. */
    private final int[] forms;
    /** Where the forms begin that begin with a lemma. */
    private final WordPairs byFirst;

    /**
     * A form that occurs in a text.
     *
     * @param group the number of its group
     * @param at indexes of its words
     */
    public record Occurrence(int group, List<Integer> at) {}

    /** @param words gets those of the paraphrases */
    Paraphrases(Lemmatizer lemmatizer, Words words) {
        this.lemmatizer = lemmatizer;
        this.words = words;
        IntStream.Builder written = IntStream.builder();
        WordPairs.Builder firsts = new WordPairs.Builder();
        int start = 0;
        List<String> lines = WordList.lines("paraphrases.txt");
        for (int group = 0; group < lines.size(); group++) {
            for (String form : COMMA.split(lines.get(group).split("\\|")[0].strip())) {
                int[] read = read(group, form);
                for (int i = 1; i <= read[WORDS_AT]; i++) {
                    firsts.add(read[WORDS_AT + i], start);
                }
                Arrays.stream(read).forEach(written);
                start += read.length;
            }
        }
        forms = written.build().toArray();
        byFirst = firsts.build();
    }

    private int[] read(int group, String form) {
        List<String> surfaces = List.of(form.split(" "));
        IntStream.Builder read =
                IntStream.builder().add(group).add(gap(surfaces)).add(surfaces.size());
        for (String surface : surfaces) {
            Set<String> lemmas = lemmatizer.meant(surface);
            read.add(lemmas.size());
            lemmas.forEach(lemma -> read.add(words.add(lemma)));
        }
        return read.build().toArray();
    }

    private static int gap(List<String> form) {
        if (form.size() != 2) {
            return 1;
        }
        return form.getLast().equals("as") ? GAP_BEFORE_AS : PARTICLES.contains(form.getLast()) ? GAP : 1;
    }

    /** The forms that occur in a text, given as its lower-case words. */
    public List<Occurrence> in(List<String> text) {
        List<Occurrence> found = new ArrayList<>();
        int[][] lemmas = text.stream().map(this::numbers).toArray(int[][]::new);
        for (int i = 0; i < lemmas.length; i++) {
            int from = i;
            for (int lemma : lemmas[i]) {
                byFirst.of(lemma).forEach(form -> {
                    List<Integer> at = occurrence(form, lemmas, from);
                    if (!at.isEmpty()) {
                        found.add(new Occurrence(forms[form + GROUP_AT], at));
                    }
                });
            }
        }
        return found;
    }

    private int[] numbers(String word) {
        return lemmatizer.lemmas(word).stream()
                .mapToInt(words::number)
                .filter(number -> number != Words.NONE)
                .toArray();
    }

    /** Indexes of the words of a form that starts at {@code from}; none if it does not. */
    private List<Integer> occurrence(int form, int[][] text, int from) {
        int[] at = new int[forms[form + LENGTH_AT]];
        at[0] = from;
        int word = form + WORDS_AT;
        for (int i = 1; i < at.length; i++) {
            word += 1 + forms[word];
            at[i] = next(word, text, at[i - 1] + 1, forms[form + GAP_AT]);
            if (at[i] < 0) {
                return List.of();
            }
        }
        return Arrays.stream(at).boxed().toList();
    }

    /** The first of {@code most} words of a text from {@code first} on that is the word of a form; -1 if none is. */
    private int next(int word, int[][] text, int first, int most) {
        int end = Math.min(text.length, first + most);
        for (int i = first; i < end; i++) {
            for (int lemma : text[i]) {
                for (int wanted = word + 1; wanted <= word + forms[word]; wanted++) {
                    if (forms[wanted] == lemma) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }
}
