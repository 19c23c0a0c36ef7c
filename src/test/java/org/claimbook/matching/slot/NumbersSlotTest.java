package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;

class NumbersSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/numbers.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void wantsEveryNumberOfTheQuestionInTheClaim(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new NumbersSlot(), claim, question, outcome, reason);
    }
}
