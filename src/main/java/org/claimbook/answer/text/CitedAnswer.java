package org.claimbook.answer.text;

import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answer.Answered;
import org.claimbook.answer.Lead;
import org.claimbook.answer.text.CitedStatements.CitedAssessment;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Source;
import org.claimbook.claim.Statement;
import org.claimbook.matching.reading.Polarity;

/**
 * An answer for showing: its sources are listed once and numbered in the order in which they are cited.
 *
 * @param answered the answer
 * @param cited what it cites
 * @param stored language in which the claim is stored, and what of it is not translated
 */
@TemplateData
public record CitedAnswer(Answered answered, CitedStatements cited, String stored) {

    /**
     * A statement with its sources.
     *
     * @param said the statement
     * @param sources numbers of its sources, from 1
     */
    @TemplateData
    public record Cited(Statement said, List<Integer> sources) {}

    /** Numbers the sources of an answer: first those of the assessments, then those of the statements in their order. */
    public static CitedAnswer of(Answered answered) {
        return new CitedAnswer(
                answered,
                CitedStatements.of(answered.assessment().orElse(null), answered.dissent(), answered.statements()),
                answered.claim().language());
    }

    /** The same with the texts that are translated into a language. */
    public static CitedAnswer in(String language, Answered answered) {
        CitedAnswer shown = of(answered.in(language));
        return new CitedAnswer(shown.answered(), shown.cited(), answered.claim().language());
    }

    /** Whether the question asks for the opposite of the claim. */
    public boolean reversed() {
        return answered.polarity() == Polarity.REVERSED;
    }

    /** The first line. */
    public Lead lead() {
        return answered.lead();
    }

    /** Numbers of the sources that have no link. */
    public List<Integer> unlinked() {
        return cited.unlinked();
    }

    /** The assessment, if any. */
    public @Nullable Assessment assessment() {
        return cited.assessment();
    }

    /** Numbers of the assessment's sources, from 1. */
    public List<Integer> assessmentSources() {
        return cited.assessmentSources();
    }

    /** The assessment and those that contradict it; none where nobody does. */
    public List<CitedAssessment> sideBySide() {
        return cited.sideBySide();
    }

    /** The statements with the numbers of their sources. */
    public List<Cited> statements() {
        return cited.statements();
    }

    /** The sources, number 1 first. */
    public List<Source> sources() {
        return cited.sources();
    }
}
