package org.claimbook.telegram.chat.tap;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.claim.Claim;
import org.claimbook.conversation.news.Follows;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.chat.ClaimShows;
import org.claimbook.telegram.chat.People;
import org.claimbook.telegram.chat.Person;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;

/** "Follow". */
@Singleton
class FollowTap implements TapHandler {
    private final People people;
    private final TapAnswers taps;
    private final ClaimShows shows;
    private final Follows follows;
    private final FollowButtons buttons;

    FollowTap(People people, TapAnswers taps, ClaimShows shows, Follows follows, FollowButtons buttons) {
        this.people = people;
        this.taps = taps;
        this.shows = shows;
        this.follows = follows;
        this.buttons = buttons;
    }

    @Override
    public String action() {
        return Actions.FOLLOW;
    }

    @Override
    public List<Reply> replies(Tap tap) {
        Optional<Person> person = people.of(tap).filter(Person::isPrivate);
        Optional<Claim> claim = tap.data().argument(0).flatMap(shows::claim);
        if (person.isEmpty() || claim.isEmpty()) {
            return taps.said(tap, person, ChatLabels::gone);
        }
        Person who = person.get();
        follows.follow(claim.get(), who.asker(), who.chatId(), who.language());
        return taps.said(
                tap,
                person,
                ChatLabels::following,
                buttons.anew(tap, who, claim.get().slug()));
    }
}
