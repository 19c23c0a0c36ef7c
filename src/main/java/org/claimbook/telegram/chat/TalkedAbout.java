package org.claimbook.telegram.chat;

import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.telegram.IncomingMessage;
import org.claimbook.telegram.IncomingMessage.Replied;

/** Finds the answer that a message may follow up. */
@Singleton
class TalkedAbout {
    private static final Set<String> NAME_ANSWERS = Set.of(Actions.HELPFUL, Actions.WRONG);

    private final GivenAnswers given;

    TalkedAbout(GivenAnswers given) {
        this.given = given;
    }

    /** The answer of ours that the message replies to; its buttons carry its number. */
    Optional<GivenAnswer> by(IncomingMessage message, Person person) {
        return message.replied()
                .filter(Replied::ours)
                .flatMap(replied -> replied.buttons().stream()
                        .filter(data -> NAME_ANSWERS.contains(data.action()))
                        .findFirst())
                .flatMap(data -> given.byId(Actions.number(data, 0), person.asker()));
    }

    /** The answer that the chat was last about; nobody writes out of the blue who points at something else. */
    Optional<GivenAnswer> lately(IncomingMessage message, Person person) {
        boolean points = message.replied().filter(replied -> !replied.ours()).isPresent()
                || message.command().isPresent()
                || message.isForwarded();
        return points ? Optional.empty() : given.talkedAbout(person.asker());
    }
}
