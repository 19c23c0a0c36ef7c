package org.claimbook.claim;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a speaker said about a claim.
 *
 * @param slug stable id, unique within its claim
 * @param speaker who said it
 * @param stance how it relates to the claim
 * @param text the speaker's words ({@code quote}) or a report of them
 * @param quote whether {@code text} is verbatim
 * @param saidOn the day it was said, if known
 * @param place where it was said, or empty
 * @param via the chain of attribution from the speaker outwards, "a US official", "The Wall Street Journal"; may be empty
 * @param sources where it was reported; at least one
 */
public record Statement(
        String slug,
        Speaker speaker,
        Stance stance,
        String text,
        boolean quote,
        @Nullable LocalDate saidOn,
        String place,
        List<String> via,
        List<Source> sources) {
    public Statement {
        Slug.require("statement", slug);
        Text.require("statement.text", text);
        via = List.copyOf(via);
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("statement.sources: statement '" + slug + "' has no source");
        }
    }
}
