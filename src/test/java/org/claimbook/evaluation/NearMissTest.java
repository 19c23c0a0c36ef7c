package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.claimbook.matching.Match;
import org.claimbook.matching.reading.Polarity;

class NearMissTest {

    @Test
    void onlyANegationIsAnsweredByItsClaimTheOtherWayRound() {
        assertThat(nearMiss("negation").isAnsweredBy(match("fire", Polarity.REVERSED)))
                .isTrue();
        assertThat(nearMiss("negation").isAnsweredBy(match("fire", Polarity.SAME)))
                .isFalse();
        assertThat(nearMiss("negation").isAnsweredBy(match("flood", Polarity.REVERSED)))
                .isFalse();
        assertThat(nearMiss("entity").isAnsweredBy(match("fire", Polarity.REVERSED)))
                .isFalse();
    }

    private static NearMiss nearMiss(String kind) {
        return new NearMiss("Was there no fire?", kind, Optional.of("fire"));
    }

    private static Match match(String claim, Polarity polarity) {
        return new Match(claim, "There was a fire.", polarity, 0.9, List.of(), List.of());
    }
}
