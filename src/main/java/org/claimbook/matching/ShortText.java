package org.claimbook.matching;

/**
 * Texts of a word or two name something and hardly ask: "putin drones" is near every claim about both. They mean a claim
 * only where it is worded like that, and are otherwise answered with what could be meant.
 */
final class ShortText {
    private static final int MOST_PARTS = 2;

    private ShortText() {}

    /** Whether a text says enough to mean the claim. */
    static boolean couldMean(Reading asked, ClaimReading claim) {
        return parts(asked) > MOST_PARTS
                || claim.wordings().values().stream().anyMatch(wording -> saysSame(asked, wording));
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
