package org.claimbook.conversation.news;

import org.claimbook.claim.Claim;

/**
 * A claim that somebody follows was withdrawn; fired once for each follower, in the transaction that ends the subscription.
 *
 * @param followId number of the subscription that ended
 * @param chatId the chat that is to be told
 * @param language ISO 639-1 code of the language in which to tell
 * @param claim the claim as it stood at the end
 * @param reason why, in the words of the editor who did it; empty where nobody gave any
 */
public record Retracted(long followId, long chatId, String language, Claim claim, String reason) {}
