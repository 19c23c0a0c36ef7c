package org.claimbook.answer;

import io.quarkus.qute.TemplateData;

import org.claimbook.claim.Assessment;

/**
 * What somebody else has found of the same claim: another verdict than the one that is cited.
 *
 * @param claim slug of the claim that was assessed: the answered one, or one that the store has in the same words
 * @param assessment the newest by this assessor
 */
@TemplateData
public record Dissent(String claim, Assessment assessment) {
    /** The same for readers of a language; what was found stands in its own words. */
    Dissent in(String language) {
        return new Dissent(claim, assessment.in(language, null));
    }
}
