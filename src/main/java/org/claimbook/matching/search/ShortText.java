package org.claimbook.matching.search;

import java.util.Set;

import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;

/**
 * Texts of a word or two name something and hardly ask: "putin drones" is near every claim about both. They mean a claim
 * only where it is worded like that, or where they are a whole question ("What is Witkoff's function?") to which nothing
 * else comes near and the claim is twice as sure as others have to be; they are otherwise answered with what could be meant.
 */
public final class ShortText {
    private static final int MOST_PARTS = 2;
    private static final Set<String> OPENING = Set.of(
            "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could",
            "may", "might", "must", "should");

    private ShortText() {}

    /** Whether a text says enough to mean the claim. */
    public static boolean couldMean(Reading asked, ClaimReading claim) {
        return parts(asked) > MOST_PARTS
                || claim.wordings().values().stream().anyMatch(wording -> saysSame(asked, wording));
    }

    /** Whether a short text is a question in itself, with something that is asked and something that it is asked of. */
    public static boolean isWholeQuestion(Reading asked) {
        boolean opened = asked.intent() != Intent.CHECK
                || OPENING.contains(asked.words().getFirst().token().norm());
        return opened && parts(asked) == MOST_PARTS;
    }

    /** Names count as one part, however many words they have. */
    private static int parts(Reading reading) {
        return reading.contentStems().size()
                + reading.mentionKeys().size()
                + reading.quantities().size();
    }

    private static boolean saysSame(Reading asked, Reading wording) {
        return asked.intent() == wording.intent()
                && asked.contentStems().equals(wording.contentStems())
                && asked.mentionKeys().equals(wording.mentionKeys())
                && parts(asked) == parts(wording);
    }
}
