package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.slot.Finding.Outcome;

class IntentSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/intent.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void wantsAClaimThatTellsWhatIsAskedFor(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new IntentSlot(), claim, question, outcome, reason);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/intent-open.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void anOpenQuestionIsNoWordingOfAllThatCanBeAsked(
            String claim, String wording, String question, Outcome outcome, String reason) {
        SlotCases.check(new IntentSlot(), claim, wording, question, outcome, reason);
    }
}
