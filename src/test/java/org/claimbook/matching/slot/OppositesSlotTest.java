package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.SmallStore;

class OppositesSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/opposites.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void refusesTheOppositeDeed(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new OppositesSlot(SmallStore.LEXICON), claim, question, outcome, reason);
    }
}
