package org.claimbook.matching.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

    private final Map<String, List<Form>> byFirst = new HashMap<>();

    private final Lemmatizer lemmatizer;

    /**
     * @param words the lemmas of each of its words
     * @param gap how far the next word may stand from the one before: more than one only for a verb and its particle
     */
    private record Form(List<Set<String>> words, int gap, int group) {}

    /**
     * A form that occurs in a text.
     *
     * @param group the number of its group
     * @param at indexes of its words
     */
    public record Occurrence(int group, List<Integer> at) {}

    Paraphrases(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
        List<String> lines = WordList.lines("paraphrases.txt");
        for (int group = 0; group < lines.size(); group++) {
            String forms = lines.get(group).split("\\|")[0];
            for (String form : COMMA.split(forms.strip())) {
                List<String> surfaces = List.of(form.split(" "));
                List<Set<String>> words =
                        surfaces.stream().map(lemmatizer::meant).toList();
                Form read = new Form(words, gap(surfaces), group);
                words.getFirst().forEach(lemma -> byFirst.computeIfAbsent(lemma, l -> new ArrayList<>())
                        .add(read));
            }
        }
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
        List<Set<String>> words = text.stream().map(lemmatizer::lemmas).toList();
        for (int i = 0; i < words.size(); i++) {
            for (String lemma : words.get(i)) {
                for (Form form : byFirst.getOrDefault(lemma, List.of())) {
                    List<Integer> at = occurrence(form, words, i);
                    if (!at.isEmpty()) {
                        found.add(new Occurrence(form.group(), at));
                    }
                }
            }
        }
        return found;
    }

    /** Indexes of the words of a form that starts at {@code from}; none if it does not. */
    private static List<Integer> occurrence(Form form, List<Set<String>> text, int from) {
        int[] at = new int[form.words().size()];
        at[0] = from;
        for (int i = 1; i < at.length; i++) {
            at[i] = next(form.words().get(i), text, at[i - 1] + 1, form.gap());
            if (at[i] < 0) {
                return List.of();
            }
        }
        return Arrays.stream(at).boxed().toList();
    }

    /** The first of {@code most} words from {@code first} on that is wanted; -1 if none is. */
    private static int next(Set<String> wanted, List<Set<String>> text, int first, int most) {
        int end = Math.min(text.size(), first + most);
        for (int i = first; i < end; i++) {
            if (!Collections.disjoint(text.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }
}
