package org.claimbook.telegram.text;

/** Text from the store or from a user without what could change the look of the text around it. */
public final class Stripped {
    private Stripped() {}

    /** Without bidirectional controls, marks of ours, and control characters other than line breaks. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Stripped::isUnwanted)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isUnwanted(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isUnwanted(int c) {
        return isBidiControl(c) || Mark.isMark(c) || Character.isISOControl(c) && c != '\n' || isLoneSurrogate(c);
    }

    /** Unicode's property Bidi_Control. */
    private static boolean isBidiControl(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
