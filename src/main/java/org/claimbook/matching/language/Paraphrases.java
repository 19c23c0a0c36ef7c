package org.claimbook.matching.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of words and phrases that news uses for the same thing or deed, reviewed by hand: "buy", "acquire", "take over".
 * A form belongs to as many groups as it has senses; groups are never joined through a form that they share.
 */
public final class Paraphrases {
    /** The words of a phrasal verb may stand so far apart: "put the meeting off". */
    private static final int GAP = 3;

    private final Map<String, List<Form>> byFirst = new HashMap<>();

    private record Form(List<String> stems, int group) {}

    /**
     * A form that occurs in a text.
     *
     * @param group the number of its group
     * @param from index of its first word
     * @param last index of its last word
     */
    public record Occurrence(int group, int from, int last) {}

    Paraphrases(Lexicon lexicon) {
        List<String> lines = WordList.lines("paraphrases.txt");
        for (int group = 0; group < lines.size(); group++) {
            String forms = lines.get(group).split("\\|")[0];
            for (String form : forms.strip().split(", *")) {
                List<String> stems =
                        Arrays.stream(form.split(" ")).map(lexicon::stem).toList();
                byFirst.computeIfAbsent(stems.getFirst(), s -> new ArrayList<>())
                        .add(new Form(stems, group));
            }
        }
    }

    /** The forms that occur in a text, given as the stems of its words. */
    public List<Occurrence> in(List<String> text) {
        List<Occurrence> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            for (Form form : byFirst.getOrDefault(text.get(i), List.of())) {
                int last = last(form.stems(), text, i);
                if (last >= 0) {
                    found.add(new Occurrence(form.group(), i, last));
                }
            }
        }
        return found;
    }

    /** The groups of the forms that occur in a text. */
    public BitSet groups(List<String> text) {
        BitSet groups = new BitSet();
        in(text).forEach(occurrence -> groups.set(occurrence.group()));
        return groups;
    }

    /** Index of the last word of a form that starts at {@code from}; -1 if it does not. */
    private static int last(List<String> stems, List<String> text, int from) {
        int at = from;
        for (int i = 1; i < stems.size(); i++) {
            int reach = Math.min(text.size() - 1, at + (stems.size() == 2 ? GAP : 1));
            int next = -1;
            for (int j = at + 1; j <= reach && next < 0; j++) {
                next = text.get(j).equals(stems.get(i)) ? j : -1;
            }
            if (next < 0) {
                return -1;
            }
            at = next;
        }
        return at;
    }
}
