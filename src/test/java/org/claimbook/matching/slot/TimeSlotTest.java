package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;

class TimeSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/time.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void wantsTheYearOfTheClaim(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new TimeSlot(), claim, question, outcome, reason);
    }
}
