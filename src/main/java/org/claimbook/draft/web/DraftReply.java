package org.claimbook.draft.web;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.draft.Drafts;
import org.claimbook.draft.ProposedStatement;
import org.claimbook.draft.text.Article;
import org.claimbook.draft.text.Span;

/** Proposals as JSON. */
@Schema(name = "Drafts")
public record DraftReply(
        String title,
        @Nullable LocalDate publishedOn,

        @Schema(description = "The text that begin and end count in, in UTF-16 units")
        String text,

        @Schema(description = "In the order of the article") List<Proposed> statements,

        @Schema(description = "What was stored; null unless asked for") @Nullable
        StoredDrafts stored) {

    /** A part of the text. */
    @Schema(name = "DraftPart")
    public record Part(String text, int begin, int end) {
        static Part of(Span span, String text) {
            return new Part(span.of(text), span.begin(), span.end());
        }
    }

    /** A statement that an editor should look at. */
    @Schema(name = "ProposedStatement")
    public record Proposed(
            @Schema(description = "What was said, exactly as the article has it")
            Part content,

            Part sentence,

            @Schema(
                    description =
                            "WHOLE: the text is verbatim; PARTLY: what stands between quotation marks is; REPORTED")
            ProposedStatement.Quoted quoted,

            @Schema(description = "Who said it; null where that cannot be told") @Nullable
            String speaker,

            @Schema(description = "Id of the speaker that the store knows, if it is one of those") @Nullable
            String speakerId,

            @Schema(description = "Where the speaker is named, be it by a pronoun")
            Part speakerNamed,

            Part verb,

            @Schema(description = "Through whom it is known, from the speaker outwards")
            List<String> via,

            @Nullable LocalDate saidOn,

            @Schema(description = "A proposal only: how the speaker stands towards the content")
            Stance stance) {}

    /** What became of proposals that were to be stored. */
    @Schema(name = "StoredDrafts")
    public record StoredDrafts(
            @Schema(description = "Ids of the draft claims") List<String> claims,

            @Schema(description = "Ids of those that were there before and were left alone")
            List<String> there,

            @Schema(description = "Statements that were not stored because the store does not know who said them")
            List<String> left) {}

    /** @param stored what was stored; null if nothing was to be */
    public static DraftReply of(Article article, List<ProposedStatement> statements, Drafts.@Nullable Stored stored) {
        return new DraftReply(
                article.title(),
                article.publishedOn().orElse(null),
                article.text(),
                statements.stream().map(each -> proposed(each, article.text())).toList(),
                stored == null
                        ? null
                        : new StoredDrafts(
                                stored.stored(),
                                stored.there(),
                                stored.left().stream()
                                        .map(ProposedStatement::text)
                                        .toList()));
    }

    private static Proposed proposed(ProposedStatement statement, String text) {
        return new Proposed(
                Part.of(statement.span(), text),
                Part.of(statement.sentence(), text),
                statement.quoted(),
                statement.speaker().orElse(null),
                statement.known().map(Speaker::slug).orElse(null),
                Part.of(statement.speakerSpan(), text),
                Part.of(statement.verbSpan(), text),
                statement.via(),
                statement.saidOn().orElse(null),
                statement.stance());
    }
}
