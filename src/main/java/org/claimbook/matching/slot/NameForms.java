package org.claimbook.matching.slot;

import java.util.regex.Pattern;

/** Whether two words are forms of one name: a demonym, a plural, another spelling. */
final class NameForms {
    private static final int SHORTEST_STEM = 4;
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
}
