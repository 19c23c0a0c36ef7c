package org.claimbook.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
 * @param sources where it was reported; may be empty in drafts, and where {@code unsourced} says why
 * @param unsourced why there is no source, in an editor's words
 * @param language of {@code text} where a translation is shown; null where the claim's own is meant
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
        List<Source> sources,
        @Nullable String unsourced,
        @Nullable String language) {
    public Statement {
        Slug.require("statement", slug);
        Text.require("statement.text", text);
        via = List.copyOf(via);
        sources = List.copyOf(sources);
    }

    /** A statement in the language of its claim. */
    public Statement(
            String slug,
            Speaker speaker,
            Stance stance,
            String text,
            boolean quote,
            @Nullable LocalDate saidOn,
            String place,
            List<String> via,
            List<Source> sources,
            @Nullable String unsourced) {
        this(slug, speaker, stance, text, quote, saidOn, place, via, sources, unsourced, null);
    }

    /** A statement that was reported somewhere. */
    public Statement(
            String slug,
            Speaker speaker,
            Stance stance,
            String text,
            boolean quote,
            @Nullable LocalDate saidOn,
            String place,
            List<String> via,
            List<Source> sources) {
        this(slug, speaker, stance, text, quote, saidOn, place, via, sources, null);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("statement.sources: statement '" + slug + "' has no source");
        }
    }

    /**
     * The same for readers of another language.
     *
     * @param translated the text in it; null where there is none
     * @param links what links of the chain of attribution are called in it
     */
    Statement in(String other, @Nullable String translated, Map<String, String> links) {
        return new Statement(
                slug,
                speaker.in(other),
                stance,
                translated == null ? text : translated,
                quote,
                saidOn,
                place,
                via.stream().map(link -> links.getOrDefault(link, link)).toList(),
                sources.stream().map(source -> source.in(other)).toList(),
                unsourced,
                translated == null ? language : other);
    }
}
