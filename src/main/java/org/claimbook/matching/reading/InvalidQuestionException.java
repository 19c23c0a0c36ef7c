package org.claimbook.matching.reading;

/** A text cannot be read as a question at all; the message names the field, the reason and the offending value. */
public final class InvalidQuestionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int QUOTED = 40;

    private final String field;

    InvalidQuestionException(String field, String reason, String value) {
        super("%s %s: \"%s\"".formatted(field, reason, abridged(value)));
        this.field = field;
    }

    /** The field of the request that is wrong: {@code question} or {@code language}. */
    public String field() {
        return field;
    }

    private static String abridged(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().limit(QUOTED).forEach(c -> {
            if (Character.isISOControl(c)) {
                shown.append("\\u%04X".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return value.codePointCount(0, value.length()) > QUOTED ? shown + "…" : shown.toString();
    }
}
