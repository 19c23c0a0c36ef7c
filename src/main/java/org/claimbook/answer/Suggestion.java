package org.claimbook.answer;

/**
 * A claim to offer instead.
 *
 * @param claim slug of the claim
 * @param question a phrasing of it to tap, in the asker's language where there is one
 */
public record Suggestion(String claim, String question) {}
