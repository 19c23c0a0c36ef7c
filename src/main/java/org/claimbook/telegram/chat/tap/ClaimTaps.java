package org.claimbook.telegram.chat.tap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jakarta.inject.Singleton;

import org.claimbook.claim.Claim;
import org.claimbook.conversation.ClaimCodes;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.conversation.news.Follows;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.AnswerButtons;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.chat.ClaimShows;
import org.claimbook.telegram.chat.Composed;
import org.claimbook.telegram.chat.People;
import org.claimbook.telegram.chat.Person;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;

/** The buttons that name a claim. */
@Singleton
record ClaimTaps(
        People people,
        TapAnswers about,
        ClaimShows shows,
        ClaimCodes codes,
        Follows follows,
        GivenAnswers given,
        AnswerButtons buttons)
        implements TapHandler {
    @Override
    public Map<String, Function<Tap, List<Reply>>> taps() {
        return Map.of(
                Actions.SHOW, this::show,
                Actions.FOLLOW, this::follow,
                Actions.UNFOLLOW, this::unfollow);
    }

    /** An example, or a claim that is near. */
    private List<Reply> show(Tap tap) {
        Optional<Person> person = people.of(tap);
        boolean whole = tap.data().argument(1).filter(Actions.WHOLE::equals).isPresent();
        return person.flatMap(who ->
                        tap.data().argument(0).flatMap(code -> shows.of(code, who, who.origin(tap.queryId()), whole)))
                .map(Composed::alone)
                .orElseGet(() -> about.said(tap, person, ChatLabels::gone, List.of()));
    }

    private List<Reply> follow(Tap tap) {
        Optional<Person> person = people.of(tap).filter(Person::isPrivate);
        Optional<Claim> claim = tap.data().argument(0).flatMap(shows::claim);
        if (person.isEmpty() || claim.isEmpty()) {
            return about.said(tap, person, ChatLabels::gone, List.of());
        }
        Person who = person.get();
        follows.follow(claim.get(), who.asker(), who.chatId(), who.language());
        return about.said(
                tap, who, ChatLabels::following, anew(tap, who, claim.get().slug()));
    }

    /** Also works for a claim that was withdrawn. */
    private List<Reply> unfollow(Tap tap) {
        Optional<Person> person = people.of(tap);
        Optional<String> claim = tap.data().argument(0).flatMap(codes::slug);
        if (person.isEmpty() || claim.isEmpty()) {
            return about.said(tap, person, ChatLabels::gone, List.of());
        }
        Person who = person.get();
        follows.unfollow(claim.get(), who.asker(), who.chatId());
        return about.said(tap, who, ChatLabels::unfollowed, anew(tap, who, claim.get()));
    }

    private List<Reply> anew(Tap tap, Person person, String claim) {
        long answer = Actions.number(tap.data(), 1);
        Buttons anew = given.byId(answer, person.asker())
                .filter(shown -> shown.asker().equals(person.asker()))
                .map(shown -> buttons.rating(person.writing(shown.language()), shown, claim))
                .orElseGet(() -> buttons.claim(person, claim, answer));
        return List.of(new Reply.EditButtons(tap.message(), anew));
    }
}
