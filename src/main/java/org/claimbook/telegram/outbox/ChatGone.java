package org.claimbook.telegram.outbox;

/**
 * An event: the bot may not write to a chat any more, because it was blocked, or removed from a group. Observers run in the
 * transaction that ends the refused message; if one fails, that message is tried again and the event comes again.
 *
 * @param botId the bot
 * @param chat the chat's id, of a private chat also the user's
 */
public record ChatGone(long botId, long chat) {}
