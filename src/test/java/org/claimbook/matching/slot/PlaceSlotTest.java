package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;

class PlaceSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/places.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void tellsACapitalFromWhatItStandsForElsewhere(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new PlaceSlot(), claim, question, outcome, reason);
    }
}
