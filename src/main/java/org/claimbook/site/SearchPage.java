package org.claimbook.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.ClaimSearch;
import org.claimbook.answer.web.AskRequest;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Topics;
import org.claimbook.http.PageLanguage;

/** Finds claims by words, topic, verdict, language and day. */
@Path("/search")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class SearchPage {
    /** So many of the nearest, or of those assessed last, are looked through. */
    private static final int MOST = 200;

    private static final int SHOWN = 50;
    /** What is found by words is shown as far as it may be meant: it is the nearest, however far that is. */
    private static final int NEAREST = 20;

    private static final int TOPICS = 200;

    private final ClaimSearch search;
    private final Claims claims;
    private final Topics topics;

    SearchPage(ClaimSearch search, Claims claims, Topics topics) {
        this.search = search;
        this.claims = claims;
        this.topics = topics;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(
                String words,
                ClaimFilter filter,
                List<Claim> found,
                List<Topics.Counted> topics,
                List<Verdict> verdicts,
                Locale locale);
    }

    @GET
    @Operation(hidden = true)
    public String page(
            @QueryParam("q") @Nullable String q,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("in") @Nullable String language,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Context HttpServerRequest request) {
        PageLanguage shown = PageLanguage.of(request);
        ClaimFilter filter = ClaimFilter.of(topic, verdict, language, from, to);
        String words = q == null ? "" : q.strip();
        List<Claim> found = near(words).stream()
                .filter(filter::takes)
                .limit(words.isEmpty() ? SHOWN : NEAREST)
                .toList();
        return shown.html(Templates.search(
                words,
                filter,
                found,
                topics.published(TOPICS, shown.code()),
                List.of(Verdict.values()),
                shown.locale()));
    }

    private List<Claim> near(String words) {
        return words.isEmpty()
                ? claims.newestAssessed(MOST)
                : search.near(new AskRequest("q", words, null, null, Optional.empty()).toQuestion(), MOST, 0).stream()
                        .map(ClaimSearch.Found::claim)
                        .toList();
    }
}
