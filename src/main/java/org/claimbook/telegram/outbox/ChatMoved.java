package org.claimbook.telegram.outbox;

/**
 * An event: a group has become a supergroup, with another id. Observers run in the transaction that rewrites what waits.
 *
 * @param botId the bot
 * @param from the id until now
 * @param to the id from now on
 */
public record ChatMoved(long botId, long from, long to) {}
