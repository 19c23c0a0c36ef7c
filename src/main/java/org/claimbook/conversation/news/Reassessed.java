package org.claimbook.conversation.news;

import java.util.Optional;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;

/**
 * A claim that somebody follows was assessed anew; fired once for each follower, in the transaction that records that they
 * are told.
 *
 * @param followId number of the subscription
 * @param chatId the chat that is to be told
 * @param language ISO 639-1 code of the language in which to tell
 * @param claim the claim with its assessments
 * @param before the assessment that the follower knew, if there was one
 * @param now the current one
 */
public record Reassessed(
        long followId, long chatId, String language, Claim claim, Optional<Assessment> before, Assessment now) {}
