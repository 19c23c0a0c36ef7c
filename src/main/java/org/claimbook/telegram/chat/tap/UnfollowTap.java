package org.claimbook.telegram.chat.tap;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.conversation.ClaimCodes;
import org.claimbook.conversation.news.Follows;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.chat.People;
import org.claimbook.telegram.chat.Person;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;

/** "Unfollow", which also works for a claim that was withdrawn. */
@Singleton
class UnfollowTap implements TapHandler {
    private final People people;
    private final TapAnswers taps;
    private final ClaimCodes codes;
    private final Follows follows;
    private final FollowButtons buttons;

    UnfollowTap(People people, TapAnswers taps, ClaimCodes codes, Follows follows, FollowButtons buttons) {
        this.people = people;
        this.taps = taps;
        this.codes = codes;
        this.follows = follows;
        this.buttons = buttons;
    }

    @Override
    public String action() {
        return Actions.UNFOLLOW;
    }

    @Override
    public List<Reply> replies(Tap tap) {
        Optional<Person> person = people.of(tap);
        Optional<String> claim = tap.data().argument(0).flatMap(codes::slug);
        if (person.isEmpty() || claim.isEmpty()) {
            return taps.said(tap, person, ChatLabels::gone);
        }
        Person who = person.get();
        follows.unfollow(claim.get(), who.asker(), who.chatId());
        return taps.said(tap, person, ChatLabels::unfollowed, buttons.anew(tap, who, claim.get()));
    }
}
