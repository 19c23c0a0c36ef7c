package org.claimbook.telegram.chat.tap;

import java.util.List;
import jakarta.inject.Singleton;

import org.claimbook.conversation.GivenAnswers;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.AnswerButtons;
import org.claimbook.telegram.chat.Person;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;

/** The buttons of a message whose claim was just followed or unfollowed. */
@Singleton
class FollowButtons {
    private final GivenAnswers given;
    private final AnswerButtons buttons;

    FollowButtons(GivenAnswers given, AnswerButtons buttons) {
        this.given = given;
        this.buttons = buttons;
    }

    List<Reply> anew(Tap tap, Person person, String claim) {
        long answer = Actions.number(tap.data(), 1);
        Buttons anew = given.byId(answer, person.asker())
                .filter(shown -> shown.asker().equals(person.asker()))
                .map(shown -> buttons.rating(person, shown, claim))
                .orElseGet(() -> buttons.claim(person, claim, answer));
        return List.of(new Reply.EditButtons(tap.message(), anew));
    }
}
