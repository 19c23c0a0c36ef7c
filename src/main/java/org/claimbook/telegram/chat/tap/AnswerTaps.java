package org.claimbook.telegram.chat.tap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jakarta.inject.Singleton;

import org.claimbook.claim.Claim;
import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.queue.Ratings;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.AnswerButtons;
import org.claimbook.telegram.chat.AnswerReplies;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.chat.ClaimShows;
import org.claimbook.telegram.chat.Composed;
import org.claimbook.telegram.chat.Person;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;

/** The buttons below an answer or an offer. */
@Singleton
record AnswerTaps(TapAnswers about, ClaimShows shows, Ratings ratings, AnswerReplies answers, AnswerButtons buttons)
        implements TapHandler {
    @Override
    public Map<String, Function<Tap, List<Reply>>> taps() {
        return Map.of(
                Actions.HELPFUL, about.about(this::helpful),
                Actions.WRONG, about.about(this::wrong),
                Actions.PICK, about.about(this::picked),
                Actions.NONE, about.about(this::none),
                Actions.STATEMENTS, about.about((tap, who, answer) -> shown(tap, who, answers.statements(who, answer))),
                Actions.SOURCES, about.about((tap, who, answer) -> shown(tap, who, answers.sources(who, answer))));
    }

    private List<Reply> helpful(Tap tap, Person person, GivenAnswer answer) {
        if (answer.claim().isEmpty()) {
            // an old screen: meanwhile the user has said that the claim was wrong
            return about.said(tap, person, ChatLabels::expired);
        }
        ratings.helpful(answer, person.asker());
        Buttons marked = buttons.rating(person, answer, answer.claim().get());
        return about.said(tap, person, ChatLabels::thanks, List.of(new Reply.EditButtons(tap.message(), marked)));
    }

    /** Offers what else was near, below the answer. */
    private List<Reply> wrong(Tap tap, Person person, GivenAnswer answer) {
        Optional<String> shown = answer.claim();
        if (shown.isEmpty()) {
            return about.said(tap, person, ChatLabels::noted);
        }
        ratings.wrong(answer, person.asker());
        List<Reply> replies = new ArrayList<>();
        // what was answered stays to be read, only that it can't be rated any more
        replies.add(new Reply.EditButtons(tap.message(), buttons.claim(person, shown.get(), 0)));
        replies.addAll(answers.choice(person, answer).alone());
        return about.said(tap, person, ChatLabels::which, replies);
    }

    private List<Reply> picked(Tap tap, Person person, GivenAnswer offer) {
        Optional<Claim> claim = tap.data().argument(1).flatMap(shows::claim);
        claim.ifPresent(picked -> ratings.meantIfWrong(offer, person.asker(), picked.slug()));
        return shown(tap, person, claim.flatMap(picked -> answers.picked(person, offer, picked.slug())));
    }

    /** What was offered is not what was asked, so it is not on record. */
    private List<Reply> none(Tap tap, Person person, GivenAnswer offer) {
        ratings.noneFits(offer, person.asker());
        return about.said(
                tap, person, ChatLabels::noted, answers.none(person, offer).inPlaceOf(tap.message()));
    }

    /** In place of what the button stands below. */
    private List<Reply> shown(Tap tap, Person person, Optional<Composed> shown) {
        return shown.map(instead -> instead.inPlaceOf(tap.message()))
                .orElseGet(() -> about.said(tap, person, ChatLabels::gone));
    }
}
