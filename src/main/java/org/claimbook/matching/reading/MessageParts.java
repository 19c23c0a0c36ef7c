package org.claimbook.matching.reading;

import java.util.ArrayList;
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

    /** So many questions of one message are answered. */
    public static final int MOST_QUESTIONS = 10;

    public MessageParts {
        lookedUp = List.copyOf(lookedUp);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The first parts alone: of a message no more are looked up, so that it takes no more than a few questions do. The others are
     * left out.
     */
    public MessageParts first() {
        if (lookedUp.size() <= MOST_QUESTIONS) {
            return this;
        }
        List<String> others = new ArrayList<>(lookedUp.subList(MOST_QUESTIONS, lookedUp.size()));
        others.addAll(leftOut);
        return new MessageParts(lookedUp.subList(0, MOST_QUESTIONS), others);
    }

    /** Whether there are several, all of them statements: who lists them wants to know of each whether it is so. */
    public boolean areStatements() {
        return lookedUp.size() > 1 && lookedUp.stream().noneMatch(MessageParts::isQuestion);
    }

    static boolean isQuestion(String sentence) {
        return TextNormalizer.normalized(sentence).strip().endsWith("?");
    }
}
