package org.claimbook.answer;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.CitedAnswer.Cited;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Source;
import org.claimbook.claim.Statement;

/**
 * An assessment and statements for showing: their sources are listed once and numbered in the order in which they are
 * cited.
 *
 * @param assessment the assessment, if any
 * @param assessmentSources numbers of the assessment's sources, from 1
 * @param statements the statements with the numbers of their sources
 * @param sources source number 1 first
 */
@TemplateData
public record CitedStatements(
        @Nullable Assessment assessment,
        List<Integer> assessmentSources,
        List<Cited> statements,
        List<Source> sources) {

    /** Numbers the sources: first those of the assessment, then those of the statements in their order. */
    public static CitedStatements of(@Nullable Assessment assessment, List<Statement> statements) {
        List<Source> sources = new ArrayList<>();
        List<Integer> first = assessment == null ? List.of() : numbers(assessment.sources(), sources);
        List<Cited> cited = statements.stream()
                .map(said -> new Cited(said, numbers(said.sources(), sources)))
                .toList();
        return new CitedStatements(assessment, first, cited, List.copyOf(sources));
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
