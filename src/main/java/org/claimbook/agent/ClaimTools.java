package org.claimbook.agent;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Channel;
import org.claimbook.answer.ClaimSearch;
import org.claimbook.answer.web.AskReplies;
import org.claimbook.answer.web.AskRequest;
import org.claimbook.answer.web.Conversed;
import org.claimbook.answer.web.Conversing;
import org.claimbook.claim.AsOf;
import org.claimbook.claim.Claim;
import org.claimbook.claim.web.ClaimReplies;
import org.claimbook.claim.web.PublicClaims;
import org.claimbook.http.Problems;
import org.claimbook.http.PublicUrl;

/** The tools. What they return is stored text, never text made up for the occasion. */
@Singleton
record ClaimTools(
        Conversing conversing,
        ClaimSearch search,
        PublicClaims claims,
        AskReplies replies,
        ClaimReplies claimReplies,
        PublicUrl url,
        ToolResults results) {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 50;

    record Hits(List<Hit> claims) {}

    /** Without a verdict: being near does not mean to say the same. */
    record Hit(String id, String text, String url) {}

    @Tool(
            name = "ask",
            title = "Is that so, and who says so?",
            description = """
                    Looks a factual question up in a store of sourced claims. outcome ANSWERED: the store has a claim with \
                    the same truth conditions; lead answers the question as it was asked, assessment has the verdict, \
                    statements say who says what, with sources; polarity REVERSED means that yes to the question means \
                    that the claim is false. AMBIGUOUS: one of the suggestions may be meant. UNKNOWN: not in the records, \
                    which does not mean that it is false. A suggestion is no answer: differs has what the question says \
                    and that claim does not. Of several questions or statements the others are answered in more, and \
                    leftOut names those without an answer.""",
            annotations =
                    @Tool.Annotations(
                            title = "Is that so, and who says so?",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse ask(
            @ToolArg(description = "The question, 1 to 2,000 characters") String question,
            @ToolArg(description = "ISO 639-1 code of its language, and of lead and text", required = false) @Nullable
                    String language,
            @ToolArg(
                            description =
                                    "conversation of the last answer, to ask on about its claim or pick what it offered",
                            required = false)
                    @Nullable
                    String conversation,
            @ToolArg(description = "The day whose assessment is asked for, 2025-12-31", required = false) @Nullable
                    String asOf) {
        return results.of(() -> {
            AskRequest asked = new AskRequest("question", question, language, null, Problems.asOf("asOf", asOf));
            Conversed conversed = conversing.answer(asked, conversation, Channel.AGENT);
            return replies.of(conversed, asked.toContext(Channel.AGENT), conversed.conversation());
        });
    }

    @Tool(
            name = "search_claims",
            title = "Find claims about something",
            description =
                    "Ranks published claims by their nearness to a text, nearest first, without verdicts: a near claim need"
                            + " not say the same. get_claim reads one of them.",
            annotations =
                    @Tool.Annotations(
                            title = "Find claims about something",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse searchClaims(
            @ToolArg(description = "What the claims should be about, 1 to 2,000 characters") String query,
            @ToolArg(description = "At most so many claims, 1 to 50; 10 unless given", required = false) @Nullable
                    Integer limit) {
        return results.of(() -> {
            int most = limit == null ? DEFAULT_LIMIT : limit;
            if (most < 1 || most > MAX_LIMIT) {
                throw Problems.invalid("limit", "is not a number from 1 to " + MAX_LIMIT + ": " + most);
            }
            AskRequest asked = new AskRequest("query", query, null, null, Optional.empty());
            return new Hits(search.near(asked.toQuestion(), most, 0).stream()
                    .map(found -> new Hit(
                            found.claim().slug(),
                            found.claim().text(),
                            url.page(found.claim().slug())))
                    .toList());
        });
    }

    @Tool(
            name = "get_claim",
            title = "Read a claim",
            description = "A published claim with all its statements, assessments and sources.",
            annotations =
                    @Tool.Annotations(
                            title = "Read a claim",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse getClaim(
            @ToolArg(description = "Id of the claim, as the other tools give it") String id,
            @ToolArg(description = "The day whose assessment is asked for, 2025-12-31", required = false) @Nullable
                    String asOf) {
        return results.of(() -> {
            Optional<AsOf> moment = Problems.asOf("asOf", asOf);
            Claim claim = moment.map(then -> claims.asOf(id, then)).orElseGet(() -> claims.bySlug(id));
            return claimReplies.of(
                    claim,
                    moment.map(then -> claim.assessmentAsOf(then.day()))
                            .orElseGet(claim::currentAssessment)
                            .orElse(null));
        });
    }
}
