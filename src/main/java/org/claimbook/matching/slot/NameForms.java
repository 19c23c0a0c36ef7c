package org.claimbook.matching.slot;

import java.util.regex.Pattern;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;

/** Whether two words are forms of one name: a demonym, a plural, another spelling. */
final class NameForms {
    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_INITIALS = 2;
    private static final int LONGEST_INITIALS = 6;
    private static final Pattern ENDING = Pattern.compile("(ians?|ans?|ese|ish|is?|s|ns?|y|ia|a|e|yy|ij|iy)?");

    private NameForms() {}

    static boolean sameName(String one, String other) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= SHORTEST_STEM
                && ENDING.matcher(one.substring(common)).matches()
                && ENDING.matcher(other.substring(common)).matches();
    }

    /** Whether a short word is made of the initials of words that follow each other in the claim: "BLM". */
    static boolean initials(String word, ClaimReading claim) {
        return word.length() >= SHORTEST_INITIALS
                && word.length() <= LONGEST_INITIALS
                && claim.all().stream().anyMatch(reading -> initials(word, reading));
    }

    private static boolean initials(String word, Reading reading) {
        StringBuilder letters = new StringBuilder();
        for (Word each : reading.words()) {
            boolean counts = each.kind() != Word.Kind.FUNCTION && each.kind() != Word.Kind.NUMBER;
            if (counts && each.token().capitalised()) {
                letters.append(each.token().norm().charAt(0));
            } else if (!each.token().norm().equals("of") && !each.token().norm().equals("the")) {
                letters.append(' ');
            }
        }
        return letters.indexOf(word) >= 0;
    }
}
