package org.claimbook.feed;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.verdict.VerdictChange;

/**
 * What became of a verdict, as an entry of a feed.
 *
 * @param assessment the assessment, unless it was withdrawn
 * @param url page of the claim
 */
@TemplateData
record FeedItem(VerdictChange change, Claim claim, @Nullable Assessment assessment, URI url) {

    /** The same as readers of a language see it. */
    FeedItem in(String language) {
        Claim shown = claim.in(language);
        Assessment translated = assessment == null
                ? null
                : shown.assessment(assessment.revision()).orElse(assessment);
        return new FeedItem(change, shown, translated, url);
    }

    public String id() {
        return StableId.of("claimbook:" + change.claim() + ":" + change.revision() + ":" + change.kind());
    }

    /** What happened; a template's generated code asks it here, as it knows nothing of the change's own. */
    public VerdictChange.Kind kind() {
        return change.kind();
    }

    public String text() {
        return FeedText.legal(claim.text());
    }

    public String summary() {
        return assessment == null ? "" : FeedText.legal(assessment.summary());
    }

    public String assessor() {
        return assessment == null ? "" : FeedText.legal(assessment.assessor());
    }

    /** RFC 3339. */
    public String updated() {
        return change.noticedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** RFC 822, as RSS wants it. */
    public String pubDate() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(change.noticedAt().atOffset(ZoneOffset.UTC));
    }
}
