package org.claimbook.answer;

import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to say to a message.
 *
 * @param all an answer to each of its questions and statements that was looked up, at least one
 * @param leftOut what it says besides, which is not clear by itself
 */
public record Answers(List<Answer> all, List<String> leftOut) {
    public Answers {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("all: has no answer");
        }
        all = List.copyOf(all);
        leftOut = List.copyOf(leftOut);
    }

    /** What there is to say to a message that asks one thing. */
    public static Answers of(Answer answer) {
        return new Answers(List.of(answer), List.of());
    }

    public Answer first() {
        return all.getFirst();
    }

    /** The answers after the first. */
    public List<Answer> others() {
        return all.subList(1, all.size());
    }

    /** What is not on record or was left out; nothing where the message says one thing. */
    public List<String> withoutAnswer() {
        Stream<String> unknown = all.stream()
                .filter(answer -> all.size() + leftOut.size() > 1 && answer instanceof Answer.Unknown)
                .map(answer -> answer.question().text());
        return Stream.concat(unknown, leftOut.stream()).toList();
    }
}
