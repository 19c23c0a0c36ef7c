package org.claimbook.answer.web;

import java.util.List;

import io.quarkus.qute.TemplateData;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Topics;

/**
 * What the start page shows before anything is asked.
 *
 * @param examples questions that are answered
 * @param latest the claims that were assessed last
 * @param topics those with most claims
 */
@TemplateData
public record Home(List<String> examples, List<Claim> latest, List<Topics.Counted> topics) {
    private static final int EXAMPLES = 3;
    private static final int LATEST = 5;
    private static final int TOPICS = 10;

    static Home of(Claims claims, Topics topics) {
        List<String> examples = claims.mostSpokenOf(EXAMPLES).stream()
                .map(claim -> claim.phrasings().stream()
                        .map(Phrasing::text)
                        .findFirst()
                        .orElse(claim.text()))
                .toList();
        return new Home(examples, claims.newestAssessed(LATEST), topics.published(TOPICS));
    }

    static Home none() {
        return new Home(List.of(), List.of(), List.of());
    }
}
