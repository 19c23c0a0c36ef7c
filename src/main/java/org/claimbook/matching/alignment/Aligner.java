package org.claimbook.matching.alignment;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.search.ClaimReading;

/** Explains questions by claims, word by word. */
public interface Aligner {

    /**
     * Explains a question.
     *
     * @param wording the wording of the claim that is compared: the claim's text or one of its phrasings
     * @param claim all that the claim says
     */
    Alignment align(Reading question, Reading wording, ClaimReading claim);
}
