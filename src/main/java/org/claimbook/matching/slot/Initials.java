package org.claimbook.matching.slot;

import java.util.Set;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

/** Whether a word is the short form of a name. */
final class Initials {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    private static final Set<String> TYING = Set.of("of", "the", "for", "and");

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
            String norm = each.token().norm();
            boolean counts = each.kind() != Word.Kind.FUNCTION && each.kind() != Word.Kind.NUMBER;
            if (each.token().acronym()) {
                // the "US" of "US Postal Service" counts for two
                letters.append(norm);
            } else if (counts && (word.length() > SHORTEST || each.token().capitalised())) {
                letters.append(norm.charAt(0));
            } else if (!TYING.contains(norm)) {
                letters.append(' ');
            }
        }
        return letters.indexOf(word) >= 0;
    }

    /** Whether the claim has the short form of a name that starts at a word of the question: "CIA". */
    static boolean shortened(Reading question, int from, ClaimReading claim, Lexicon lexicon) {
        StringBuilder letters = new StringBuilder();
        for (Word word : question.words().subList(from, question.words().size())) {
            String norm = word.token().norm();
            if (!word.token().capitalised() && !TYING.contains(norm)) {
                return false;
            }
            if (!TYING.contains(norm)) {
                letters.append(norm.charAt(0));
            }
            boolean enough = letters.length() > SHORTEST;
            if (enough && claim.words().contains(letters.toString()) && !lexicon.isCommon(letters.toString())) {
                return true;
            }
            if (letters.length() >= LONGEST) {
                return false;
            }
        }
        return false;
    }
}
