package org.claimbook.answer.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Dissent;
import org.claimbook.answer.text.CitedAnswer.Cited;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Source;
import org.claimbook.claim.Statement;

/**
 * An assessment and statements for showing: their sources are listed once and numbered in the order in which they are
 * cited.
 *
 * @param assessment the assessment, if any
 * @param assessmentSources numbers of the assessment's sources, from 1
 * @param dissent other verdicts on the same claim, with the numbers of their sources
 * @param statements the statements with the numbers of their sources
 * @param sources source number 1 first
 */
@TemplateData
public record CitedStatements(
        @Nullable Assessment assessment,
        List<Integer> assessmentSources,
        List<CitedAssessment> dissent,
        List<Cited> statements,
        List<Source> sources) {

    /**
     * An assessment with its sources.
     *
     * @param given the assessment
     * @param sources numbers of its sources, from 1
     */
    @TemplateData
    public record CitedAssessment(Assessment given, List<Integer> sources) {
        /** Where it can be read, if that is known. */
        public @Nullable URI link() {
            return given.sources().stream()
                    .map(Source::url)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The assessment and those that contradict it; none where nobody does. */
    public List<CitedAssessment> sideBySide() {
        return assessment == null || dissent.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(new CitedAssessment(assessment, assessmentSources)), dissent.stream())
                        .toList();
    }

    /** Numbers of the sources that can be followed nowhere. */
    public List<Integer> unlinked() {
        return IntStream.range(0, sources.size())
                .filter(i -> sources.get(i).url() == null && sources.get(i).archivedUrl() == null)
                .mapToObj(i -> i + 1)
                .toList();
    }

    /** An assessment that nobody contradicts, as far as is known, and statements. */
    public static CitedStatements of(@Nullable Assessment assessment, List<Statement> statements) {
        return of(assessment, List.of(), statements);
    }

    /** Numbers the sources: first those of the assessment, then those of other verdicts, then those of the statements. */
    static CitedStatements of(@Nullable Assessment assessment, List<Dissent> dissent, List<Statement> statements) {
        List<Source> sources = new ArrayList<>();
        List<Integer> first = assessment == null ? List.of() : numbers(assessment.sources(), sources);
        List<CitedAssessment> others = dissent.stream()
                .map(other -> new CitedAssessment(
                        other.assessment(), numbers(other.assessment().sources(), sources)))
                .toList();
        List<Cited> cited = statements.stream()
                .map(said -> new Cited(said, numbers(said.sources(), sources)))
                .toList();
        return new CitedStatements(assessment, first, others, cited, List.copyOf(sources));
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
