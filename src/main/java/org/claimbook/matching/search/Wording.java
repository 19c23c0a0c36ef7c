package org.claimbook.matching.search;

import org.claimbook.matching.reading.TextNormalizer;

/**
 * A question or wording with the same truth conditions as its claim, in another language than English.
 *
 * @param language ISO 639-1 code, "uk"
 * @param text with its letters as they are read, see {@link TextNormalizer}
 */
public record Wording(String language, String text) {
    public Wording {
        text = TextNormalizer.normalized(text);
    }
}
