package org.claimbook.telegram.chat.tap;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.claim.Claim;
import org.claimbook.conversation.queue.Ratings;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.AnswerReplies;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.chat.ClaimShows;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;

/** One of the claims of an offer: its answer takes the offer's place. */
@Singleton
class PickTap implements TapHandler {
    private final TapAnswers taps;
    private final ClaimShows shows;
    private final Ratings ratings;
    private final AnswerReplies answers;

    PickTap(TapAnswers taps, ClaimShows shows, Ratings ratings, AnswerReplies answers) {
        this.taps = taps;
        this.shows = shows;
        this.ratings = ratings;
        this.answers = answers;
    }

    @Override
    public String action() {
        return Actions.PICK;
    }

    @Override
    public List<Reply> replies(Tap tap) {
        return taps.about(tap, (person, offer) -> {
            Optional<Claim> claim = tap.data().argument(1).flatMap(shows::claim);
            claim.ifPresent(picked -> ratings.meantIfWrong(offer, person.asker(), picked.slug()));
            return claim.flatMap(picked -> answers.picked(person, offer, picked.slug()))
                    .map(answer -> answer.inPlaceOf(tap.message()))
                    .orElseGet(() -> taps.said(tap, Optional.of(person), ChatLabels::gone));
        });
    }
}
