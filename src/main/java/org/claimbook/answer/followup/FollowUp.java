package org.claimbook.answer.followup;

import org.claimbook.answer.Answer;

/**
 * The answer to a question that only makes sense after another one.
 *
 * @param answer what the store has on the claim that was talked about
 * @param onlyAsked whether its statements are those that were asked for, and no others; else they are all there are
 * @param nobody whether it was asked who takes a side, and nobody on record does
 */
public record FollowUp(Answer.Answered answer, boolean onlyAsked, boolean nobody) {}
