package org.claimbook.matching.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups of words and phrases that news uses for the same thing or deed, reviewed by hand: "buy", "acquire", "take over".
 * A form belongs to as many groups as it has senses; groups are never joined through a form that they share.
 */
public final class Paraphrases {
    /** The words of a phrasal verb may stand so far apart: "put the meeting off". */
    private static final int GAP = 3;

    private final Map<String, List<Form>> byFirst = new HashMap<>();

    private final Lexicon lexicon;

    /** @param words the lemmas of each of its words */
    private record Form(List<Set<String>> words, int group) {}

    /**
     * A form that occurs in a text.
     *
     * @param group the number of its group
     * @param from index of its first word
     * @param last index of its last word
     */
    public record Occurrence(int group, int from, int last) {}

    Paraphrases(Lexicon lexicon) {
        this.lexicon = lexicon;
        List<String> lines = WordList.lines("paraphrases.txt");
        for (int group = 0; group < lines.size(); group++) {
            String forms = lines.get(group).split("\\|")[0];
            for (String form : forms.strip().split(", *")) {
                List<Set<String>> words =
                        Arrays.stream(form.split(" ")).map(lexicon::lemmas).toList();
                Form read = new Form(words, group);
                words.getFirst().forEach(lemma -> byFirst.computeIfAbsent(lemma, l -> new ArrayList<>())
                        .add(read));
            }
        }
    }

    /** The forms that occur in a text, given as its lower-case words. */
    public List<Occurrence> in(List<String> text) {
        List<Occurrence> found = new ArrayList<>();
        List<Set<String>> words = text.stream().map(lexicon::lemmas).toList();
        for (int i = 0; i < words.size(); i++) {
            for (String lemma : words.get(i)) {
                for (Form form : byFirst.getOrDefault(lemma, List.of())) {
                    int last = last(form.words(), words, i);
                    if (last >= 0) {
                        found.add(new Occurrence(form.group(), i, last));
                    }
                }
            }
        }
        return found;
    }

    /** Index of the last word of a form that starts at {@code from}; -1 if it does not. */
    private static int last(List<Set<String>> form, List<Set<String>> text, int from) {
        int at = from;
        for (int i = 1; i < form.size(); i++) {
            int reach = Math.min(text.size() - 1, at + (form.size() == 2 ? GAP : 1));
            int next = -1;
            for (int j = at + 1; j <= reach && next < 0; j++) {
                next = Collections.disjoint(text.get(j), form.get(i)) ? -1 : j;
            }
            if (next < 0) {
                return -1;
            }
            at = next;
        }
        return at;
    }
}
