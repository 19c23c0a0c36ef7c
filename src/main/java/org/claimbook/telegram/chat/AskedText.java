package org.claimbook.telegram.chat;

import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answerer;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.followup.FollowUps;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.InvalidQuestionException;
import org.claimbook.matching.reading.Question;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.IncomingMessage.Replied;

/** Finds what a message asks about: its own words, or what it points at by a quote or a reply. */
@Singleton
public class AskedText {
    private static final Context NOW = Context.now(Channel.TELEGRAM);

    private final FollowUps followUps;
    private final Answerer answerer;

    AskedText(FollowUps followUps, Answerer answerer) {
        this.followUps = followUps;
        this.answerer = answerer;
    }

    /**
     * Empty where there is nothing but a command or our name. "Is that true?" below what somebody else wrote means that, and
     * so does a command or our name alone. Below what we wrote it means what was quoted of it, if that can be looked up by
     * itself.
     */
    public String of(IncomingMessage message) {
        String own = message.text().strip();
        Optional<Replied> pointedAt =
                message.replied().filter(replied -> !replied.text().isBlank());
        if (pointedAt.isEmpty() || pointedAt.get().ours() && !pointedAt.get().quoted()) {
            return own;
        }
        String other = pointedAt.get().text().strip();
        if (own.isEmpty()) {
            return message.command().isPresent() || message.isMention() ? other : own;
        }
        boolean means = !pointedAt.get().ours() || checks(own) && claim(other).isPresent();
        return means && saysNothingItself(own) ? other : own;
    }

    /** Slug of the claim that somebody else's words make which the message points at. */
    Optional<String> claimPointedAt(IncomingMessage message) {
        return message.replied().filter(replied -> !replied.ours()).flatMap(replied -> claim(replied.text()));
    }

    private Optional<String> claim(String text) {
        return lookedUp(text)
                .filter(Answer.Answered.class::isInstance)
                .map(answer -> ((Answer.Answered) answer).claim().slug());
    }

    /** "Is that so?", other than "Who says so?". */
    private boolean checks(String text) {
        return lookedUp(text)
                .filter(answer -> answer.question().intent() == Intent.CHECK)
                .isPresent();
    }

    private Optional<Answer> lookedUp(String text) {
        return question(text).map(question -> answerer.lookUp(question, NOW));
    }

    private boolean saysNothingItself(String text) {
        return question(text).filter(followUps::lacksSubject).isPresent();
    }

    private static Optional<Question> question(String text) {
        try {
            return Optional.of(Question.of(text));
        } catch (InvalidQuestionException e) {
            return Optional.empty();
        }
    }
}
