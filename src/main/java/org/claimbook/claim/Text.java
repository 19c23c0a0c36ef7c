package org.claimbook.claim;

/** What every stored wording has to be: not blank, and free of control characters. */
final class Text {
    private Text() {}

    static String require(String field, String text) {
        if (text.isBlank()) {
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
}
