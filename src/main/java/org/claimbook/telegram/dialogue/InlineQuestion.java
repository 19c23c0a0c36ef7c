package org.claimbook.telegram.dialogue;

import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;

/**
 * What somebody types behind the bot's name in any chat.
 *
 * @param queryId what a {@link Reply.InlineAnswer} has to name
 * @param userId who types
 * @param text what was typed so far; may be empty
 * @param language ISO 639-1 code of the user's Telegram, "en" if unknown
 */
public record InlineQuestion(String queryId, long userId, String text, String language) {

    /** The query as it came. */
    public static InlineQuestion of(InlineQuery query) {
        return new InlineQuestion(
                query.getId(),
                query.getFrom().getId(),
                query.getQuery() == null ? "" : query.getQuery(),
                IncomingMessage.languageOf(query.getFrom()));
    }
}
