package org.claimbook.claim;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A dated verdict on a claim (ClaimReview {@code reviewRating}). Assessments are append-only: the one with the highest
 * revision is current.
 *
 * @param revision 1 for the first assessment of a claim, then counting up
 * @param verdict the outcome
 * @param summary the explanation in words
 * @param assessor who assessed; may be empty in drafts, and where {@code unattributed} says why; "Claimbook editors"
 * @param asOf the day whose knowledge the verdict reflects; null if its publisher names none that can be read
 * @param sources what the assessment rests on; may be empty
 * @param unattributed why no assessor is named, in an editor's words; {@code assessor} is empty then
 * @param language of {@code summary} where a translation is shown; null where the claim's own is meant
 */
public record Assessment(
        int revision,
        Verdict verdict,
        String summary,
        String assessor,
        @Nullable LocalDate asOf,
        List<Source> sources,
        @Nullable String unattributed,
        @Nullable String language) {
    public Assessment {
        if (revision < 1) {
            throw new IllegalArgumentException("assessment.revision: " + revision + " is less than 1");
        }
        Text.require("assessment.summary", summary);
        sources = List.copyOf(sources);
    }

    /** An assessment in the language of its claim. */
    public Assessment(
            int revision,
            Verdict verdict,
            String summary,
            String assessor,
            @Nullable LocalDate asOf,
            List<Source> sources,
            @Nullable String unattributed) {
        this(revision, verdict, summary, assessor, asOf, sources, unattributed, null);
    }

    /** An assessment by somebody who is named. */
    public Assessment(
            int revision,
            Verdict verdict,
            String summary,
            String assessor,
            @Nullable LocalDate asOf,
            List<Source> sources) {
        this(revision, verdict, summary, Text.require("assessment.assessor", assessor), asOf, sources, null);
    }

    /** Whether it was given after {@code day}; of one without a date that is not known, and it counts as not later. */
    public boolean isAfter(LocalDate day) {
        return asOf != null && asOf.isAfter(day);
    }

    /** The same for readers of a language, in its own words where there are none in theirs. */
    public Assessment in(String other, @Nullable String translated) {
        return new Assessment(
                revision,
                verdict,
                translated == null ? summary : translated,
                assessor,
                asOf,
                sources.stream().map(source -> source.in(other)).toList(),
                unattributed,
                translated == null ? language : other);
    }
}
