package org.claimbook.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.draft.text.Span;

/**
 * What somebody said according to an article; for an editor to look at.
 *
 * @param text what was said, exactly as the article has it at {@code span}
 * @param span where
 * @param sentence where the sentence stands that attributes it
 * @param quoted how much of the text is verbatim
 * @param speaker who said it, in words of the article; empty where that cannot be told
 * @param speakerSpan where the speaker is named, be it by a pronoun
 * @param known the speaker of the store that is meant, if it is known
 * @param verb the word of saying
 * @param verbSpan where it stands
 * @param via through whom it is known, from the speaker outwards
 * @param saidOn the day it was said, if the article tells
 * @param stance a proposal: how the speaker stands towards the text
 */
public record ProposedStatement(
        String text,
        Span span,
        Span sentence,
        Quoted quoted,
        Optional<String> speaker,
        Span speakerSpan,
        Optional<Speaker> known,
        String verb,
        Span verbSpan,
        List<String> via,
        Optional<LocalDate> saidOn,
        Stance stance) {
    public ProposedStatement {
        via = List.copyOf(via);
    }

    /** How much of a text is verbatim. */
    public enum Quoted {
        /** All of it. */
        WHOLE,
        /** What stands between quotation marks. */
        PARTLY,
        /** It is reported in the article's words. */
        REPORTED
    }
}
