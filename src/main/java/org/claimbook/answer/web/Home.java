package org.claimbook.answer.web;

import java.util.List;

import io.quarkus.qute.TemplateData;

import org.claimbook.answer.Answerer;
import org.claimbook.answer.Suggestion;
import org.claimbook.claim.Claim;
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

    static Home of(Answerer answerer, Claims claims, Topics topics, String language) {
        List<String> examples = answerer.examples(EXAMPLES, language).stream()
                .map(Suggestion::question)
                .toList();
        return new Home(examples, claims.newestAssessed(LATEST), topics.published(TOPICS, language));
    }

    static Home none() {
        return new Home(List.of(), List.of(), List.of());
    }
}
