package org.claimbook.answer.web;

import org.claimbook.answer.Answers;

/**
 * What is answered to a message in a conversation.
 *
 * @param note what to say instead where the message asks nothing that can be looked up; else empty
 * @param language of the note, and of whatever else is written
 * @param conversation id by which the next message can refer to this one
 */
public record Conversed(Answers answers, String note, String language, String conversation) {}
