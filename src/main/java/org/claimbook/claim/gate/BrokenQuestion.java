package org.claimbook.claim.gate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A golden question that would not be answered as it should.
 *
 * @param claim slug of the claim whose question it is
 * @param matches whether the claim should be the answer; else it should not
 * @param answer slug of the claim that would be the answer; null for none
 */
@Schema(name = "BrokenQuestion")
public record BrokenQuestion(
        @Schema(description = "Slug of the claim whose golden question it is", examples = "fire-caused-by-cable")
        String claim,

        @Schema(examples = "What caused the harbour fire?") String question,

        @Schema(description = "Whether the claim should be the answer; else it should not")
        boolean matches,

        @Schema(description = "Slug of the claim that would be the answer; null for none") @Nullable
        String answer) {

    /** One line for people. */
    public String text() {
        String got = answer == null ? "no claim" : "'" + answer + "'";
        return matches
                ? "'%s' should be answered with '%s' and would be with %s".formatted(question, claim, got)
                : "'%s' should not be answered with '%s' and would be".formatted(question, claim);
    }
}
