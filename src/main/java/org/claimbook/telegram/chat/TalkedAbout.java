package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

import org.claimbook.conversation.ClaimCodes;
import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.telegram.dialogue.ButtonData;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.IncomingMessage.Replied;

/** Finds the claim that a message may ask on about. */
@Singleton
class TalkedAbout {
    private static final Set<String> NAME_ANSWERS = Set.of(Actions.HELPFUL, Actions.WRONG);
    /** Those below a message that is about one claim only. */
    private static final Set<String> NAME_CLAIMS = Set.of(Actions.FOLLOW, Actions.UNFOLLOW);

    private final GivenAnswers given;
    private final ClaimCodes codes;

    TalkedAbout(GivenAnswers given, ClaimCodes codes) {
        this.given = given;
        this.codes = codes;
    }

    /** Slug of the claim in our message that is replied to; the buttons there name it. */
    Optional<String> pointedAt(IncomingMessage message, Person person) {
        List<ButtonData> buttons =
                message.replied().filter(Replied::ours).map(Replied::buttons).orElseGet(List::of);
        return first(buttons, NAME_ANSWERS)
                .flatMap(data -> given.byId(Actions.number(data, 0), person.asker()))
                .flatMap(GivenAnswer::claim)
                .or(() -> first(buttons, NAME_CLAIMS)
                        .flatMap(data -> data.argument(0))
                        .flatMap(codes::slug));
    }

    private static Optional<ButtonData> first(List<ButtonData> buttons, Set<String> actions) {
        return buttons.stream().filter(data -> actions.contains(data.action())).findFirst();
    }

    /** Slug of the claim that the chat was last about; none for a message that points at something else. */
    Optional<String> lately(IncomingMessage message, Person person) {
        boolean elsewhere = message.replied().filter(replied -> !replied.ours()).isPresent()
                || message.command().isPresent()
                || message.isForwarded();
        return elsewhere ? Optional.empty() : given.talkedAbout(person.asker()).flatMap(GivenAnswer::claim);
    }
}
