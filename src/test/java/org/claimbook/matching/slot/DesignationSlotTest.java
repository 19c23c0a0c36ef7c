package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;

class DesignationSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/designations.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void tellsThingsApartByTheNumberInTheirNames(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new DesignationSlot(), claim, question, outcome, reason);
    }
}
