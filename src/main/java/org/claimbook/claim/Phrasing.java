package org.claimbook.claim;

import jakarta.persistence.Embeddable;

/**
 * A question or wording that has the same truth conditions as its claim: what people really type.
 *
 * @param language ISO 639-1 code, "en"
 * @param text the wording
 */
@Embeddable
public record Phrasing(String language, String text) {
    /** The longest wording that the store takes, in characters. */
    public static final int MAX_LENGTH = 1_000;

    public Phrasing {
        if (!language.matches("[a-z]{2}")) {
            throw new IllegalArgumentException("phrasing.language: '" + language + "' is not a two-letter code");
        }
        Text.require("phrasing.text", text);
    }
}
