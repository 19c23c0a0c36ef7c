package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

import org.claimbook.answer.followup.Talk;
import org.claimbook.conversation.ClaimCodes;
import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.telegram.dialogue.ButtonData;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.IncomingMessage.Replied;

/** Finds what a message may refer to. */
@Singleton
record TalkedAbout(GivenAnswers given, ClaimCodes codes, AskedText asked) {
    private static final Set<String> NAME_ANSWERS = Set.of(Actions.HELPFUL, Actions.WRONG, Actions.NONE);
    /** Those below a message that is about one claim only. */
    private static final Set<String> NAME_CLAIMS = Set.of(Actions.FOLLOW, Actions.UNFOLLOW);

    /**
     * What a message refers to.
     *
     * @param pointed whether it points at a claim, rather than just comes after it
     */
    record Reference(Talk talk, boolean pointed) {}

    Reference of(IncomingMessage message, Person person) {
        return pointedAt(message, person)
                .or(() -> asked.claimPointedAt(message).map(Talk::about))
                .map(talk -> new Reference(talk, talk.claim().isPresent()))
                .orElseGet(() -> new Reference(lately(message, person), false));
    }

    /** What our message says that is replied to; the buttons there name it. */
    private Optional<Talk> pointedAt(IncomingMessage message, Person person) {
        List<ButtonData> buttons =
                message.replied().filter(Replied::ours).map(Replied::buttons).orElseGet(List::of);
        return first(buttons, NAME_ANSWERS)
                .flatMap(data -> given.byId(Actions.number(data, 0), person.asker()))
                .map(TalkedAbout::shownBy)
                .or(() -> first(buttons, NAME_CLAIMS)
                        .flatMap(data -> data.argument(0))
                        .flatMap(codes::slug)
                        .map(Talk::about));
    }

    private static Talk shownBy(GivenAnswer answer) {
        return answer.claim()
                .map(Talk::about)
                .orElseGet(() -> new Talk(Optional.empty(), answer.options(), Optional.of(answer.question())));
    }

    private static Optional<ButtonData> first(List<ButtonData> buttons, Set<String> actions) {
        return buttons.stream().filter(data -> actions.contains(data.action())).findFirst();
    }

    /** What the chat was last about; nothing for a message that points at something else. */
    private Talk lately(IncomingMessage message, Person person) {
        boolean elsewhere = message.replied().filter(replied -> !replied.ours()).isPresent()
                || message.command().isPresent()
                || message.isForwarded();
        return elsewhere ? Talk.NONE : given.talk(person.asker());
    }
}
