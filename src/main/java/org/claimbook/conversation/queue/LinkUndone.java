package org.claimbook.conversation.queue;

import java.util.Optional;

import org.claimbook.claim.Claim;

/**
 * Somebody was told that a claim answers their question, which it does not; fired once for each asker, in the transaction
 * that takes the link back. They are told again when the question is answered.
 *
 * @param voiceId number of the submission
 * @param chatId the chat that was told
 * @param messageId the message there that asked, if known
 * @param language ISO 639-1 code of the language in which to tell
 * @param question the question as submitted first
 * @param claim what was told to be the answer
 */
public record LinkUndone(
        long voiceId, long chatId, Optional<Integer> messageId, String language, String question, Claim claim) {}
