package org.claimbook.claim.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;

import org.claimbook.answer.text.CitedAnswer.Cited;
import org.claimbook.answer.text.CitedStatements;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Stance;

/**
 * What the page of a claim shows beside its assessments.
 *
 * @param claim in the revision that is shown, with the texts that are translated for its reader
 * @param stored the same as it is stored
 * @param base what links begin with
 * @param permalink of that revision
 * @param related other claims of the topic
 * @param embed what other pages put into their source
 */
@TemplateData
record ShownClaim(
        Claim claim,
        Claim stored,
        CitedStatements cited,
        String base,
        String permalink,
        List<Claim> related,
        String embed) {
    private static final int LONGEST_DESCRIPTION = 200;

    @TemplateData
    record StanceGroup(Stance stance, List<Cited> statements) {}

    /** In the order of stances; none is empty. */
    public List<StanceGroup> groups() {
        return Stream.of(Stance.values())
                .map(stance -> new StanceGroup(
                        stance,
                        cited.statements().stream()
                                .filter(each -> each.said().stance() == stance)
                                .toList()))
                .filter(group -> !group.statements().isEmpty())
                .toList();
    }

    public Timeline timeline() {
        return Timeline.of(claim);
    }

    public Citation citation() {
        return new Citation(stored, permalink);
    }

    /** Name of the picture that stands for the verdict. */
    public String card() {
        return claim.currentAssessment()
                .map(assessment -> assessment.verdict().name())
                .orElse("NONE");
    }

    public String description() {
        String summary = claim.currentAssessment().map(Assessment::summary).orElse(claim.text());
        return summary.codePointCount(0, summary.length()) <= LONGEST_DESCRIPTION
                ? summary
                : summary.substring(0, summary.offsetByCodePoints(0, LONGEST_DESCRIPTION)) + "…";
    }

    public String encodedAddress() {
        return encoded(base + "/claims/" + claim.slug());
    }

    /** The text as a part of an address. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
