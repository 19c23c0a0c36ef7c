package org.claimbook.answer.web;

import java.util.List;

import org.claimbook.answer.Answer;

/**
 * What is answered to a message in a conversation.
 *
 * @param answers at least one
 * @param note what to say instead where the message asks nothing that can be looked up; else empty
 * @param conversation id by which the next message can refer to this one
 */
public record Conversed(List<Answer> answers, String note, String conversation) {
    public Conversed {
        answers = List.copyOf(answers);
    }
}
