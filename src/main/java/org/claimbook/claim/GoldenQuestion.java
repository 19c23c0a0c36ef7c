package org.claimbook.claim;

import jakarta.persistence.Embeddable;

/**
 * A question that tells whether matching still works.
 *
 * @param text the question, at most 2,000 characters
 * @param matches whether the claim has to be its answer; else it must not be
 */
@Embeddable
public record GoldenQuestion(String text, boolean matches) {
    public GoldenQuestion {
        Text.require("golden", text);
    }
}
