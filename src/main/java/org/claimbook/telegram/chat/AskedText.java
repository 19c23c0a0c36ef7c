package org.claimbook.telegram.chat;

import jakarta.inject.Singleton;

import org.claimbook.answer.followup.FollowUps;
import org.claimbook.matching.reading.InvalidQuestionException;
import org.claimbook.matching.reading.Question;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.IncomingMessage.Replied;

/** Finds what a message asks about: its own words, or the message that it points at. */
@Singleton
public class AskedText {
    private final FollowUps followUps;

    AskedText(FollowUps followUps) {
        this.followUps = followUps;
    }

    /**
     * Empty where there is nothing but a command or our name. "Is that true?" below what somebody else wrote means that, and
     * so does a command or our name alone.
     */
    public String of(IncomingMessage message) {
        String own = message.text().strip();
        String other = message.replied()
                .filter(replied -> !replied.ours())
                .map(Replied::text)
                .orElse("")
                .strip();
        if (other.isEmpty()) {
            return own;
        }
        boolean pointed = own.isEmpty() ? message.command().isPresent() || message.isMention() : saysNothingItself(own);
        return pointed ? other : own;
    }

    private boolean saysNothingItself(String text) {
        try {
            return followUps.lacksSubject(Question.of(text));
        } catch (InvalidQuestionException e) {
            return false;
        }
    }
}
