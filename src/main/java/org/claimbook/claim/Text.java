package org.claimbook.claim;

/** What every stored wording has to be: not blank, and free of control characters. */
final class Text {
    private Text() {}

    static String require(String field, String text) {
        if (text.codePoints().noneMatch(Text::isVisible)) {
            throw new IllegalArgumentException(field + ": '" + text + "' is blank");
        }
        text.codePoints()
                .filter(c -> Character.isISOControl(c) && c != '\n')
                .findFirst()
                .ifPresent(c -> {
                    throw new IllegalArgumentException(
                            "%s: '%s' contains the control character U+%04X".formatted(field, text, c));
                });
        return text;
    }

    private static boolean isVisible(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
    }
}
