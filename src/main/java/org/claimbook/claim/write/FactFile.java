package org.claimbook.claim.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;
import org.claimbook.claim.Translation;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.store.AssessmentRow;
import org.claimbook.claim.store.ClaimRow;
import org.claimbook.claim.store.SourceRow;
import org.claimbook.claim.store.SpeakerRow;
import org.claimbook.claim.store.StatementRow;
import org.claimbook.claim.store.TranslationRow;

/**
 * What a valid fact file says; speakers and sources of claims are named by their slugs, as in the file.
 *
 * @param topics what a file or form says about topics; a file has one
 */
public record FactFile(List<Topic> topics, List<Speaker> speakers, List<Source> sources, List<ClaimFact> claims) {

    public record ClaimFact(
            String slug,
            String topic,
            String text,
            String language,
            ClaimStatus status,
            List<String> entities,
            List<Phrasing> phrasings,
            List<Translation> translations,
            List<StatementFact> statements,
            List<AssessmentFact> assessments,
            List<GoldenQuestion> golden,
            @Nullable String mergedInto) {
        public ClaimFact {
            // whether they follow what they translate is no part of what is written
            translations = translations.stream().map(Translation::plain).toList();
        }

        /** The same with the translations of links of attribution that another one has, which forms know nothing of. */
        public ClaimFact withLinksOf(ClaimFact other) {
            Set<String> links =
                    statements.stream().flatMap(each -> each.via().stream()).collect(Collectors.toSet());
            return withTranslations(Stream.concat(
                            translations.stream(),
                            other.translations.stream()
                                    .filter(each -> each.isOfLink() && !each.isOfOtherLinkThan(links)))
                    .distinct()
                    .toList());
        }

        private ClaimFact withTranslations(List<Translation> others) {
            return new ClaimFact(
                    slug,
                    topic,
                    text,
                    language,
                    status,
                    entities,
                    phrasings,
                    others,
                    statements,
                    assessments,
                    golden,
                    mergedInto);
        }

        private ClaimFact with(
                ClaimStatus newStatus,
                List<Phrasing> newPhrasings,
                List<StatementFact> newStatements,
                List<AssessmentFact> newAssessments,
                List<GoldenQuestion> newGolden,
                @Nullable String newTarget) {
            Set<String> said = newStatements.stream().map(StatementFact::slug).collect(Collectors.toSet());
            Set<String> links =
                    newStatements.stream().flatMap(each -> each.via().stream()).collect(Collectors.toSet());
            return new ClaimFact(
                    slug,
                    topic,
                    text,
                    language,
                    newStatus,
                    entities,
                    newPhrasings,
                    newStatements == statements
                            ? translations
                            : translations.stream()
                                    .filter(each -> !each.isOfOtherThan(said) && !each.isOfOtherLinkThan(links))
                                    .toList(),
                    newStatements,
                    newAssessments,
                    newGolden,
                    newTarget);
        }

        public ClaimFact withStatus(ClaimStatus other) {
            return with(other, phrasings, statements, assessments, golden, mergedInto);
        }

        public ClaimFact withGolden(List<GoldenQuestion> others) {
            return with(status, phrasings, statements, assessments, others, mergedInto);
        }

        public ClaimFact withMergedInto(@Nullable String other) {
            return with(status, phrasings, statements, assessments, golden, other);
        }

        public ClaimFact withPhrasings(List<Phrasing> others) {
            return with(status, others, statements, assessments, golden, mergedInto);
        }

        /** The same with other statements, and without the translations of those that it had and has no more. */
        public ClaimFact withStatements(List<StatementFact> others) {
            return with(status, phrasings, others, assessments, golden, mergedInto);
        }

        public ClaimFact withAssessments(List<AssessmentFact> others) {
            return with(status, phrasings, statements, others, golden, mergedInto);
        }

        /** The claim, without change number and revision, with what the slugs stand for. */
        public Claim toClaim(
                Function<String, Topic> topics, Function<String, Speaker> speakers, Function<String, Source> sources) {
            return new Claim(
                    slug,
                    topics.apply(topic),
                    text,
                    language,
                    status,
                    0,
                    entities.stream().map(speakers).toList(),
                    phrasings,
                    translations,
                    statements.stream()
                            .map(each -> each.toStatement(speakers, sources))
                            .toList(),
                    IntStream.range(0, assessments.size())
                            .mapToObj(i -> assessments.get(i).toAssessment(i + 1, sources))
                            .toList(),
                    golden,
                    0,
                    mergedInto);
        }

        public static ClaimFact of(Claim claim) {
            return new ClaimFact(
                    claim.slug(),
                    claim.topic().slug(),
                    claim.text(),
                    claim.language(),
                    claim.status(),
                    claim.entities().stream().map(Speaker::slug).toList(),
                    claim.phrasings(),
                    claim.translations(),
                    claim.statements().stream().map(StatementFact::of).toList(),
                    claim.assessments().stream().map(AssessmentFact::of).toList(),
                    claim.golden(),
                    claim.mergedInto());
        }

        public static ClaimFact of(ClaimRow row) {
            return new ClaimFact(
                    row.slug,
                    row.topic.slug,
                    row.text,
                    row.language,
                    row.status,
                    row.entities.stream().map(SpeakerRow::slug).toList(),
                    List.copyOf(row.phrasings),
                    row.translations.stream().map(TranslationRow::toRecord).toList(),
                    row.statements.stream().map(StatementFact::of).toList(),
                    row.assessments.stream().map(AssessmentFact::of).toList(),
                    List.copyOf(row.golden),
                    row.mergedInto);
        }
    }

    public record StatementFact(
            String slug,
            String speaker,
            Stance stance,
            String text,
            boolean quote,
            @Nullable LocalDate saidOn,
            String place,
            List<String> via,
            List<String> sources,
            @Nullable String unsourced) {

        public StatementFact withSlug(String other) {
            return new StatementFact(other, speaker, stance, text, quote, saidOn, place, via, sources, unsourced);
        }

        Statement toStatement(Function<String, Speaker> speakers, Function<String, Source> all) {
            return new Statement(
                    slug,
                    speakers.apply(speaker),
                    stance,
                    text,
                    quote,
                    saidOn,
                    place,
                    via,
                    sources.stream().map(all).toList(),
                    unsourced);
        }

        public static StatementFact of(Statement statement) {
            return new StatementFact(
                    statement.slug(),
                    statement.speaker().slug(),
                    statement.stance(),
                    statement.text(),
                    statement.quote(),
                    statement.saidOn(),
                    statement.place(),
                    statement.via(),
                    statement.sources().stream().map(Source::slug).toList(),
                    statement.unsourced());
        }

        public static StatementFact of(StatementRow row) {
            return new StatementFact(
                    row.slug,
                    row.speaker.slug(),
                    row.stance,
                    row.text,
                    row.quote,
                    row.saidOn,
                    row.place,
                    List.copyOf(row.via),
                    row.sources.stream().map(SourceRow::slug).toList(),
                    row.unsourced);
        }
    }

    public record AssessmentFact(
            Verdict verdict,
            String summary,
            String assessor,
            @Nullable LocalDate asOf,
            List<String> sources,
            @Nullable String unattributed) {

        Assessment toAssessment(int revision, Function<String, Source> all) {
            return new Assessment(
                    revision,
                    verdict,
                    summary,
                    assessor,
                    asOf,
                    sources.stream().map(all).toList(),
                    unattributed);
        }

        public static AssessmentFact of(Assessment assessment) {
            return new AssessmentFact(
                    assessment.verdict(),
                    assessment.summary(),
                    assessment.assessor(),
                    assessment.asOf(),
                    assessment.sources().stream().map(Source::slug).toList(),
                    assessment.unattributed());
        }

        public static AssessmentFact of(AssessmentRow row) {
            return new AssessmentFact(
                    row.verdict,
                    row.summary,
                    row.assessor,
                    row.asOf,
                    row.sources.stream().map(SourceRow::slug).toList(),
                    row.unattributed);
        }
    }
}
