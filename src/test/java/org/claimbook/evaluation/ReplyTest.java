package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.claimbook.matching.Decision;
import org.claimbook.matching.Judgement;
import org.claimbook.matching.Match;
import org.claimbook.matching.Trace;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Polarity;
import org.claimbook.matching.reading.Reading;

class ReplyTest {
    private static final Reading READING = new Reading(
            "Did lightning cause the fire?",
            Intent.CHECK,
            List.of(),
            List.of(),
            List.of(),
            false,
            false,
            Optional.empty(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());
    private static final AskedQuestion GENUINE =
            new AskedQuestion("q1", READING.text(), "question", Set.of("fire"), Optional.empty());

    private final Match flood = match("flood", Polarity.SAME);
    private final Match fire = match("fire", Polarity.SAME, "lightning");

    @Test
    void theRightClaimIsLookedForAmongTheOffers() {
        Reply reply = Reply.to(GENUINE, Set.of("fire"), unsure(flood, fire));

        assertThat(reply.offered()).isTrue();
        assertThat(reply.rightOffer()).isEqualTo(2);
        assertThat(reply.explained()).as("'lightning' is not in it").isFalse();
        assertThat(Reply.to(GENUINE, Set.of("fire"), unsure(flood)).rightOffer())
                .isZero();
    }

    @Test
    void whatIsBesideAnAnswerIsNoOffer() {
        Reply reply = Reply.to(
                GENUINE, Set.of("fire"), trace(new Decision.Matched(READING, flood, List.of(fire), List.of()), flood));

        assertThat(reply.answered()).contains(flood);
        assertThat(reply.answeredRightly()).isFalse();
        assertThat(reply.offered()).isFalse();
        assertThat(reply.rightOffer()).isZero();
    }

    @Test
    void whereTheClaimIsAbsentAnyOfferCounts() {
        Reply reply = Reply.to(GENUINE, Set.of(), unsure(flood));

        assertThat(reply.answerable()).isFalse();
        assertThat(reply.offered()).isTrue();
        assertThat(reply.rightOffer()).isZero();
    }

    @Test
    void aNearMissIsOfferedWhereItsClaimIsUnlessTheOtherWayRoundIsRight() {
        NearMiss what = new NearMiss(READING.text(), "what", Optional.of("fire"));
        NearMiss negation = new NearMiss("Was there no fire?", "negation", Optional.of("fire"));

        assertThat(Reply.to(what, unsure(flood, fire)).offered()).isTrue();
        assertThat(Reply.to(what, unsure(flood, fire)).explained()).isFalse();
        assertThat(Reply.to(what, unsure(flood)).offered()).isFalse();
        assertThat(Reply.to(negation, unsure(match("fire", Polarity.SAME))).offered())
                .isTrue();
        assertThat(Reply.to(negation, unsure(match("fire", Polarity.SAME))).explained())
                .isTrue();
        assertThat(Reply.to(negation, unsure(match("fire", Polarity.REVERSED))).offered())
                .isFalse();
    }

    private static Trace unsure(Match... candidates) {
        return trace(new Decision.Unsure(READING, List.of(candidates)), candidates);
    }

    private static Trace trace(Decision decision, Match... judged) {
        List<Judgement> judgements = Arrays.stream(judged)
                .map(match -> new Judgement(match, false, new double[0], List.of()))
                .toList();
        return new Trace(decision, List.of(), judgements, Map.of());
    }

    private static Match match(String claim, Polarity polarity, String... differs) {
        return new Match(claim, "wording", polarity, 0.5, List.of(), List.of(differs));
    }
}
