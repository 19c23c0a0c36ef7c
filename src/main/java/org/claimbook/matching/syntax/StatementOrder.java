package org.claimbook.matching.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Where the words of a question would stand in a statement. */
public final class StatementOrder {
    private static final Set<String> IN_ON_AT = Set.of("in", "on", "at");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we", "you", "i");

    private StatementOrder() {}

    /** What is asked for stands in front; in a statement it would stand behind the verb: "Which ship did they sink [it]?" */
    public static int[] of(Reading reading, Verbs verbs) {
        List<Word> words = reading.words();
        int[] order = IntStream.range(0, words.size()).toArray();
        if (words.stream()
                .limit(2)
                .noneMatch(word -> FunctionWords.asks(word.token().norm()))) {
            return order;
        }
        int helper = IntStream.range(0, words.size())
                .filter(i -> Verbs.helps(words.get(i)))
                .findFirst()
                .orElse(-1);
        int first = IntStream.range(Math.max(0, helper), words.size())
                .filter(i -> helper >= 0 && i > helper && verbs.isPivot(reading, i))
                .findFirst()
                .orElse(-1);
        // "were they planning to sink"
        int verb = first > 0 && first + 2 < words.size() && isInfinitive(reading, first + 2) ? first + 2 : first;
        boolean subject = verb > helper + 1
                && IntStream.range(helper + 1, verb)
                        .anyMatch(i -> words.get(i).kind() == Word.Kind.NAME
                                || words.get(i).kind() == Word.Kind.CONTENT
                                || PRONOUNS.contains(words.get(i).token().norm()));
        if (helper > 0 && subject) {
            // in halves, so that they fit behind the verb
            int[] moved = Arrays.stream(order).map(i -> 2 * i * words.size()).toArray();
            IntStream.range(0, helper).forEach(i -> moved[i] = 2 * verb * words.size() + 1 + i);
            return moved;
        }
        return order;
    }

    /** Whether a word stands in front of some that it would stand behind in a statement. */
    public static boolean isMoved(int[] order, int at) {
        return IntStream.range(at + 1, order.length).anyMatch(i -> order[i] < order[at]);
    }

    public static boolean isInfinitive(Reading reading, int at) {
        return at > 0 && reading.words().get(at - 1).token().norm().equals("to");
    }

    public static boolean isGerund(Reading reading, int at) {
        return reading.words().get(at).token().norm().endsWith("ing");
    }

    /** "There was [lead] in [the pipes]". */
    public static boolean isBehindThere(Reading reading, ShallowParse parse, int thing, int place) {
        return IN_ON_AT.contains(parse.at(place).preposition())
                && parse.at(thing).preposition().isEmpty()
                && reading.words().subList(0, thing).stream()
                        .anyMatch(word -> word.token().norm().equals("there"));
    }
}
