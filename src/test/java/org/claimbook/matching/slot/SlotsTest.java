package org.claimbook.matching.slot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.claimbook.matching.SmallStore;
import org.claimbook.matching.search.ClaimReading;

class SlotsTest {

    @Test
    void everySlotReportsUnderANameOfItsOwn() {
        ClaimReading claim = SmallStore.readingOf("finland-joined");

        assertThat(Slots.all(SmallStore.LEXICON))
                .extracting(slot -> slot.check(
                                SmallStore.read("Did Finland join?"),
                                SmallStore.read(claim.claim().text()),
                                claim)
                        .slot())
                .containsExactly("polarity", "intent", "measure");
    }
}
