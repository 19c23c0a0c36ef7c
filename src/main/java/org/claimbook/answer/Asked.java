package org.claimbook.answer;

import java.util.Optional;

import org.claimbook.language.QuestionLanguage;
import org.claimbook.matching.reading.Intent;

/**
 * A question as it was understood.
 *
 * @param text the text as typed
 * @param language ISO 639-1 code of the language to answer in: the asker's, else that of the text
 * @param intent what kind of answer it asks for
 * @param readIn ISO 639-1 code of the language that the text was read in
 */
public record Asked(String text, String language, Intent intent, String readIn) {
    /** One whose language is told by its text. */
    public Asked(String text, String language, Intent intent) {
        this(text, language, intent, QuestionLanguage.of(text, Optional.of(language)));
    }

    /**
     * Whether it could be compared word by word with what is on record. In other languages than English it could only be
     * compared with the wordings in that language, so that it is not known whether the records have it.
     */
    public boolean verifiable() {
        return readIn.equals(QuestionLanguage.ENGLISH);
    }

    /** Whether the question has these very words, so that they can stand in quotation marks. */
    public boolean says(String words) {
        return text.contains(words);
    }
}
