package org.claimbook.answer;

import org.claimbook.matching.reading.Intent;

/**
 * A question as it was understood.
 *
 * @param text the text as typed
 * @param language ISO 639-1 code of the language it was read in
 * @param intent what kind of answer it asks for
 */
public record Asked(String text, String language, Intent intent) {
    /** Whether the question has these very words, so that they can stand in quotation marks. */
    public boolean says(String words) {
        return text.contains(words);
    }
}
