package org.claimbook.claim.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Translation;
import org.claimbook.claim.web.ClaimReply.AssessmentReply;
import org.claimbook.claim.web.ClaimReply.NameReply;
import org.claimbook.claim.web.ClaimReply.SourceReply;
import org.claimbook.claim.web.ClaimReply.StatementReply;
import org.claimbook.claim.web.ClaimReply.TopicReply;
import org.claimbook.http.PublicUrl;

/** Writes claims as JSON. */
@ApplicationScoped
public class ClaimReplies {
    private final PublicUrl url;

    ClaimReplies(PublicUrl url) {
        this.url = url;
    }

    String permalink(Claim claim) {
        return url.page(claim.slug(), claim.revision());
    }

    /** @param assessment the one to show as that of the day asked for */
    public ClaimReply of(Claim claim, @Nullable Assessment assessment) {
        return new ClaimReply(
                claim.slug(),
                claim.text(),
                claim.language(),
                url.page(claim.slug()),
                claim.status(),
                claim.change(),
                claim.revision(),
                permalink(claim),
                new TopicReply(claim.topic().slug(), claim.topic().title()),
                claim.entities().stream().map(ClaimReplies::name).toList(),
                phrasings(claim),
                Translation.byLanguage(claim.currentTranslations()),
                assessment == null ? null : assessment(assessment),
                claim.assessments().stream().map(ClaimReplies::assessment).toList(),
                claim.statements().stream().map(ClaimReplies::statement).toList());
    }

    private static Map<String, List<String>> phrasings(Claim claim) {
        return claim.phrasings().stream()
                .collect(Collectors.groupingBy(
                        Phrasing::language, TreeMap::new, Collectors.mapping(Phrasing::text, Collectors.toList())));
    }

    private static NameReply name(Speaker speaker) {
        return new NameReply(speaker.slug(), speaker.name(), speaker.kind(), speaker.role(), speaker.several());
    }

    private static AssessmentReply assessment(Assessment assessment) {
        return new AssessmentReply(
                assessment.revision(),
                assessment.verdict(),
                assessment.summary(),
                assessment.language(),
                assessment.assessor(),
                assessment.asOf(),
                sources(assessment.sources()),
                assessment.unattributed());
    }

    private static StatementReply statement(Statement statement) {
        return new StatementReply(
                statement.slug(),
                name(statement.speaker()),
                statement.stance(),
                statement.text(),
                statement.language(),
                statement.quote(),
                statement.saidOn(),
                statement.place(),
                statement.via(),
                sources(statement.sources()),
                statement.unsourced());
    }

    private static List<SourceReply> sources(List<Source> sources) {
        return sources.stream()
                .map(source -> new SourceReply(
                        source.slug(),
                        source.publisher(),
                        source.title(),
                        source.url(),
                        source.publishedOn(),
                        source.archivedUrl()))
                .toList();
    }
}
