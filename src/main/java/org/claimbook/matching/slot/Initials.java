package org.claimbook.matching.slot;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;

/** Whether a word is the short form of a name. */
final class Initials {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    private Initials() {}

    /**
     * Whether a short word is made of the initials of words that follow each other in the claim: "BLM"; of two letters only
     * where they are capitals there.
     */
    static boolean occur(String word, ClaimReading claim) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && claim.all().stream().anyMatch(reading -> occur(word, reading));
    }

    private static boolean occur(String word, Reading reading) {
        StringBuilder letters = new StringBuilder();
        for (Word each : reading.words()) {
            boolean counts = each.kind() != Word.Kind.FUNCTION && each.kind() != Word.Kind.NUMBER;
            if (counts && (word.length() > SHORTEST || each.token().capitalised())) {
                letters.append(each.token().norm().charAt(0));
            } else if (!each.token().norm().equals("of") && !each.token().norm().equals("the")) {
                letters.append(' ');
            }
        }
        return letters.indexOf(word) >= 0;
    }
}
