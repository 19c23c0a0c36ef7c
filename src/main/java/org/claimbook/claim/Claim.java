package org.claimbook.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One proposition that can be true or false (schema.org {@code Claim}), with all that is stored about it.
 *
 * @param slug stable id, used in URLs
 * @param topic the story it belongs to
 * @param text the proposition as one declarative sentence (ClaimReview {@code claimReviewed})
 * @param language ISO 639-1 code of {@code text}
 * @param status whether questions are answered with it
 * @param change number of the last change to the claim, from the one sequence of the store
 * @param entities who and what the claim is about
 * @param phrasings questions and wordings that mean the same
 * @param translations of its texts, and of those of its statements and assessments
 * @param statements who said what about it, in editorial order
 * @param assessments all verdicts, oldest first
 * @param golden questions that have to match the claim, or must not
 * @param revision how often the claim changed since it came into the store; 0 where there is no store
 * @param mergedInto slug of the claim that stands for this one since it was found to say the same
 */
public record Claim(
        String slug,
        Topic topic,
        String text,
        String language,
        ClaimStatus status,
        long change,
        List<Speaker> entities,
        List<Phrasing> phrasings,
        List<Translation> translations,
        List<Statement> statements,
        List<Assessment> assessments,
        List<GoldenQuestion> golden,
        int revision,
        @Nullable String mergedInto) {
    public Claim {
        Slug.require("claim", slug);
        Text.require("claim.text", text);
        if (mergedInto != null) {
            Slug.require("claim.mergedInto", mergedInto);
        }
        entities = List.copyOf(entities);
        phrasings = List.copyOf(phrasings);
        // documents of before have none
        translations = translations == null ? List.of() : List.copyOf(translations);
        statements = List.copyOf(statements);
        golden = List.copyOf(golden);
        assessments = assessments.stream()
                .sorted(Comparator.comparingInt(Assessment::revision))
                .toList();
    }

    /** A claim without golden questions, outside of any store. */
    public Claim(
            String slug,
            Topic topic,
            String text,
            String language,
            ClaimStatus status,
            long change,
            List<Speaker> entities,
            List<Phrasing> phrasings,
            List<Statement> statements,
            List<Assessment> assessments) {
        this(
                slug,
                topic,
                text,
                language,
                status,
                change,
                entities,
                phrasings,
                List.of(),
                statements,
                assessments,
                List.of(),
                0,
                null);
    }

    /**
     * The claim as it is shown to readers of a language: each text that is translated into it in that language, the others as
     * they are. A translation that is older than what it translates may say something else, and is not shown. Where its own text is not translated, the first wording that is a sentence with a full stop, which is not how
     * people type, stands for it.
     *
     * @param other ISO 639-1 code
     */
    public Claim in(String other) {
        boolean asStored = other.equals(language);
        Translation.Of into = asStored
                ? Translation.Of.NOTHING
                : Translation.byLanguage(currentTranslations()).getOrDefault(other, Translation.Of.NOTHING);
        Optional<String> own =
                asStored ? Optional.empty() : into.text().isEmpty() ? sentence(other) : Optional.of(into.text());
        return new Claim(
                slug,
                topic.in(other),
                own.orElse(text),
                own.isPresent() ? other : language,
                status,
                change,
                entities.stream().map(each -> each.in(other)).toList(),
                phrasings,
                translations,
                statements.stream()
                        .map(said -> said.in(other, into.statements().get(said.slug()), into.via()))
                        .toList(),
                assessments.stream()
                        .map(given -> given.in(other, into.summaries().get(given.revision())))
                        .toList(),
                golden,
                revision,
                mergedInto);
    }

    private Optional<String> sentence(String other) {
        return phrasings.stream()
                .filter(phrasing -> phrasing.language().equals(other))
                .map(Phrasing::text)
                .filter(wording -> wording.endsWith("."))
                .findFirst();
    }

    /** The translations that say what the claim says; the others are older than what they translate. */
    public List<Translation> currentTranslations() {
        return translations.stream().filter(each -> !each.outdated()).toList();
    }

    /** Those that are older than what they translate. */
    public List<Translation> outdatedTranslations() {
        return translations.stream().filter(Translation::outdated).toList();
    }

    /** The assessment with that revision, if the claim has one. */
    public Optional<Assessment> assessment(int number) {
        return assessments.stream().filter(each -> each.revision() == number).findFirst();
    }

    /** The statement with that slug, if the claim has one. */
    public Optional<Statement> statement(String id) {
        return statements.stream().filter(each -> each.slug().equals(id)).findFirst();
    }

    /** The newest assessment, if the claim has any. */
    public Optional<Assessment> currentAssessment() {
        return assessments.isEmpty() ? Optional.empty() : Optional.of(assessments.getLast());
    }

    /** The assessment that was current at the end of {@code day}: the highest revision that is not dated after it. */
    public Optional<Assessment> assessmentAsOf(LocalDate day) {
        return assessments.stream().filter(a -> !a.isAfter(day)).reduce((older, newer) -> newer);
    }
}
