package org.claimbook.telegram.chat.tap;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.chat.ClaimShows;
import org.claimbook.telegram.chat.Composed;
import org.claimbook.telegram.chat.People;
import org.claimbook.telegram.chat.Person;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;

/** A claim that is named by a button: an example, or one that is near. */
@Singleton
class ShowTap implements TapHandler {
    private final People people;
    private final TapAnswers taps;
    private final ClaimShows shows;

    ShowTap(People people, TapAnswers taps, ClaimShows shows) {
        this.people = people;
        this.taps = taps;
        this.shows = shows;
    }

    @Override
    public String action() {
        return Actions.SHOW;
    }

    @Override
    public List<Reply> replies(Tap tap) {
        Optional<Person> person = people.of(tap);
        boolean whole = tap.data().argument(1).filter(Actions.WHOLE::equals).isPresent();
        return person.flatMap(who ->
                        tap.data().argument(0).flatMap(code -> shows.of(code, who, who.origin(tap.queryId()), whole)))
                .map(Composed::alone)
                .orElseGet(() -> taps.said(tap, person, ChatLabels::gone));
    }
}
