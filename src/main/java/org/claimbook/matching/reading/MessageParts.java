package org.claimbook.matching.reading;

import java.util.List;

/**
 * What a message is made of.
 *
 * @param lookedUp the statements and questions that can be looked up each by itself, in their order, each once
 * @param leftOut what names somebody too, but says something only with the rest of the message: "Kyiv denied it"
 */
public record MessageParts(List<String> lookedUp, List<String> leftOut) {
    /** What comes later in a text is not read: more sentences than this are rather a list of words than a message. */
    public static final int MOST_SENTENCES = 60;

    public MessageParts {
        lookedUp = List.copyOf(lookedUp);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether there are several, all of them statements: who lists them wants to know of each whether it is so. */
    public boolean areStatements() {
        return lookedUp.size() > 1 && lookedUp.stream().noneMatch(MessageParts::isQuestion);
    }

    static boolean isQuestion(String sentence) {
        return TextNormalizer.normalized(sentence).strip().endsWith("?");
    }
}
