package org.claimbook.answer;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answer.Answered;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Source;
import org.claimbook.claim.Statement;
import org.claimbook.matching.Polarity;

/**
 * An answer for showing: its sources are listed once and numbered in the order in which they are cited.
 *
 * @param answered the answer
 * @param assessment its assessment, if any
 * @param assessmentSources numbers of the assessment's sources, from 1
 * @param statements its statements with the numbers of their sources
 * @param sources source number 1 first
 */
@TemplateData
public record CitedAnswer(
        Answered answered,
        @Nullable Assessment assessment,
        List<Integer> assessmentSources,
        List<Cited> statements,
        List<Source> sources) {

    /**
     * A statement with its sources.
     *
     * @param said the statement
     * @param sources numbers of its sources, from 1
     */
    @TemplateData
    public record Cited(Statement said, List<Integer> sources) {}

    /** Numbers the sources of an answer: first those of the assessment, then those of the statements in their order. */
    public static CitedAnswer of(Answered answered) {
        List<Source> sources = new ArrayList<>();
        Assessment assessment = answered.assessment().orElse(null);
        List<Integer> first = assessment == null ? List.of() : numbers(assessment.sources(), sources);
        List<Cited> statements = answered.statements().stream()
                .map(said -> new Cited(said, numbers(said.sources(), sources)))
                .toList();
        return new CitedAnswer(answered, assessment, first, statements, List.copyOf(sources));
    }

    /** Whether the question asks for the opposite of the claim. */
    public boolean reversed() {
        return answered.polarity() == Polarity.REVERSED;
    }

    private static List<Integer> numbers(List<Source> cited, List<Source> listed) {
        return cited.stream()
                .map(source -> {
                    if (!listed.contains(source)) {
                        listed.add(source);
                    }
                    return listed.indexOf(source) + 1;
                })
                .toList();
    }
}
